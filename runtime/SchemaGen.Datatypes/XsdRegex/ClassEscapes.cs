namespace SchemaGen.Datatypes.XsdRegex;

/// <summary>XSD 1.0 part 2, appendix F.1.1: what the letters behind a backslash mean. Sets are made when first asked for.</summary>
internal static class ClassEscapes
{
    private static readonly Lazy<CodePointSet> NameStarts = new(static () => FromTest(XmlNames.IsNameStart));
    private static readonly Lazy<CodePointSet> NameChars = new(static () => FromTest(XmlNames.IsNameChar));
    private static readonly Lazy<CodePointSet> Digits = new(static () => UnicodeCategories.Find("Nd")!);

    /// <summary>\w: all that is not punctuation, separator or other.</summary>
    private static readonly Lazy<CodePointSet> WordChars = new(static () =>
        CodePointSet.UnionOf([UnicodeCategories.Find("P")!, UnicodeCategories.Find("Z")!, UnicodeCategories.Find("C")!]).Complement());

    private static readonly CodePointSet Spaces = CodePointSet.UnionOf(
        [CodePointSet.Single(' '), CodePointSet.Single('\t'), CodePointSet.Single('\n'), CodePointSet.Single('\r')]);

    /// <summary>The dot: all but line feed and carriage return.</summary>
    public static CodePointSet Dot { get; } = CodePointSet.Single('\n').Union(CodePointSet.Single('\r')).Complement();

    /// <summary>The one character that the escape stands for, or null.</summary>
    public static int? FindSingle(char letter) => letter switch
    {
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        '\\' or '|' or '.' or '?' or '*' or '+' or '(' or ')' or '{' or '}' or '-' or '[' or ']' or '^' => letter,
        _ => null,
    };

    /// <summary>The set that the escape stands for, or null if there is no such escape.</summary>
    public static CodePointSet? FindClass(char letter) => letter switch
    {
        's' => Spaces,
        'S' => Spaces.Complement(),
        'i' => NameStarts.Value,
        'I' => NameStarts.Value.Complement(),
        'c' => NameChars.Value,
        'C' => NameChars.Value.Complement(),
        'd' => Digits.Value,
        'D' => Digits.Value.Complement(),
        'w' => WordChars.Value,
        'W' => WordChars.Value.Complement(),
        _ => null,
    };

    private static CodePointSet FromTest(Func<char, bool> test)
    {
        List<CodePointSet> ranges = [];
        int start = -1;
        for (int c = 0; c <= char.MaxValue; c++)
        {
            bool isIn = test((char)c);
            if (isIn && start < 0)
            {
                start = c;
            }
            else if (!isIn && start >= 0)
            {
                ranges.Add(CodePointSet.Range(start, c - 1));
                start = -1;
            }
        }

        return CodePointSet.UnionOf(ranges);
    }
}
