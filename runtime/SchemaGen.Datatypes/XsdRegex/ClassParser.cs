namespace SchemaGen.Datatypes.XsdRegex;

/// <summary>XSD 1.0 part 2, appendix F.1: character classes in brackets, with ranges, negation and subtraction, and escapes.</summary>
internal sealed class ClassParser(RegexReader reader)
{
    private int _depth;

    /// <summary>Production 12; the cursor is on the opening bracket.</summary>
    public CodePointSet ParseClassExpression()
    {
        if (++_depth > XsdPatternLimits.MaxNesting)
        {
            throw reader.Error($"classes are nested more than {XsdPatternLimits.MaxNesting} deep");
        }

        reader.Skip('[');
        bool isNegated = reader.Skip('^');
        CodePointSet set = ParsePositiveGroup();
        if (isNegated)
        {
            set = set.Complement();
        }

        // Production 16: a group can be followed by "-[...]", and then only by the end.
        if (reader.Peek() == '-' && reader.Peek(1) == '[')
        {
            reader.Skip('-');
            set = set.Except(ParseClassExpression());
        }

        reader.Expect(']', "at the end of a character class");
        _depth--;
        return set;
    }

    /// <summary>An escape outside or inside of a class, and the character it stands for if it stands for one.</summary>
    public CodePointSet ParseEscape(out int? character)
    {
        int start = reader.Position;
        reader.Skip('\\');
        character = null;
        if (reader.IsAtEnd)
        {
            throw RegexReader.ErrorAt(start, "'\\' has nothing behind it");
        }

        char letter = (char)Math.Min(reader.Take(), char.MaxValue);
        if (letter is 'p' or 'P')
        {
            CodePointSet property = ParseProperty(start);
            return letter == 'p' ? property : property.Complement();
        }

        character = ClassEscapes.FindSingle(letter);
        return character is { } single
            ? CodePointSet.Single(single)
            : ClassEscapes.FindClass(letter) ?? throw RegexReader.ErrorAt(start, $"\\{letter} is not an escape of XSD");
    }

    /// <summary>Production 14: at least one character, range or escape.</summary>
    private CodePointSet ParsePositiveGroup()
    {
        List<CodePointSet> parts = [];
        do
        {
            parts.Add(ParsePart(isFirst: parts.Count == 0));
        }
        while (!IsAtGroupEnd());

        return parts.Count == 1 ? parts[0] : CodePointSet.UnionOf(parts);
    }

    private bool IsAtGroupEnd() => reader.IsAtEnd || reader.Peek() == ']' || (reader.Peek() == '-' && reader.Peek(1) == '[');

    private CodePointSet ParsePart(bool isFirst)
    {
        int start = reader.Position;
        if (reader.Peek() == '-')
        {
            return ParseHyphen(isFirst);
        }

        CodePointSet set = ParseCharacter(out int? first);
        bool isRange = reader.Peek() == '-' && reader.Peek(1) is not ('[' or ']') && !IsHyphenBeforeSubtraction();
        if (!isRange)
        {
            return set;
        }

        if (first is null)
        {
            throw RegexReader.ErrorAt(start, "a range cannot begin with an escape for several characters; a hyphen here must be written \\-");
        }

        reader.Skip('-');
        int end = reader.Position;
        if (reader.Peek() == '-')
        {
            throw reader.Error("a hyphen as the end of a range must be written \\-");
        }

        ParseCharacter(out int? last);
        if (last is null)
        {
            throw RegexReader.ErrorAt(end, "a range cannot end with an escape for several characters");
        }

        return first <= last
            ? CodePointSet.Range(first.Value, last.Value)
            : throw RegexReader.ErrorAt(start, "a range has its bounds the wrong way round");
    }

    /// <summary>A hyphen stands for itself only at the beginning or the end of a group (appendix F, below production 20).</summary>
    private CodePointSet ParseHyphen(bool isFirst)
    {
        if (!isFirst && reader.Peek(1) != ']' && !IsHyphenBeforeSubtraction())
        {
            throw reader.Error("a hyphen between other characters must be written \\-");
        }

        reader.Skip('-');
        return CodePointSet.Single('-');
    }

    /// <summary>In <c>[a--[b]]</c> the first hyphen is the last of its group.</summary>
    private bool IsHyphenBeforeSubtraction() => reader.Peek(1) == '-' && reader.Peek(2) == '[';

    private CodePointSet ParseCharacter(out int? character)
    {
        switch (reader.Peek())
        {
            case '\\':
                return ParseEscape(out character);
            case ']':
                throw reader.Error("a character class is empty; ']' as a character must be written \\]");
            case '[':
                throw reader.Error("'[' must be written \\[ inside of a character class");
            default:
                if (reader.IsAtEnd)
                {
                    throw reader.Error("']' is missing at the end of a character class");
                }

                character = reader.Take();
                return CodePointSet.Single(character.Value);
        }
    }

    /// <summary>Productions 27 to 36: <c>{Lu}</c> or <c>{IsBasicLatin}</c>.</summary>
    private CodePointSet ParseProperty(int start)
    {
        reader.Expect('{', "after \\p");
        string name = reader.TakeUntil('}', "at the end of a property");
        CodePointSet? set = name.StartsWith("Is", StringComparison.Ordinal) ? UnicodeBlocks.Find(name[2..]) : UnicodeCategories.Find(name);
        return set ?? throw RegexReader.ErrorAt(start, $"{name} is neither a category nor a block of Unicode that XSD 1.0 knows");
    }
}
