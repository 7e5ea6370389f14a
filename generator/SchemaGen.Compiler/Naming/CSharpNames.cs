using System.Globalization;
using System.Text;

namespace SchemaGen.Compiler.Naming;

/// <summary>Creates C# names from the words of a schema.</summary>
public static class CSharpNames
{
    private const int MostAlternatives = 3;

    // Signs that only separate words in some languages are left out.
    private const string MeaningfulSigns = "+*#%&|=<>!?";

    /// <summary>
    /// Returns a name in PascalCase. Characters other than letters and digits separate words; each word starts with a capital and otherwise keeps the
    /// schema's spelling. Signs with a meaning become words: <c>c++</c> is <c>CPlusPlus</c>. An underscore precedes a leading digit and separates
    /// digits: <c>1.1</c> becomes <c>_1_1</c>, different from <c>11</c>.
    /// </summary>
    public static string Pascal(string text)
    {
        StringBuilder name = new(text.Length);
        bool startsWord = true;
        for (int i = 0; i < text.Length; i++)
        {
            char character = text[i];
            if (!char.IsLetterOrDigit(character))
            {
                startsWord = true;
                bool isMinus = character == '-' && i == 0 && text.Length > 1 && char.IsDigit(text[1]);
                bool dividesDigits = i > 0 && i + 1 < text.Length && char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]);
                name.Append(isMinus || MeaningfulSigns.IndexOf(character) >= 0 ? Sign(character) : dividesDigits ? "_" : "");
                continue;
            }

            if (name.Length == 0 && char.IsDigit(character))
            {
                name.Append('_');
            }

            name.Append(startsWord ? char.ToUpperInvariant(character) : character);
            startsWord = false;
        }

        return name.Length > 0 ? name.ToString() : Spelled(text);
    }

    /// <summary>Whether a text is already a name, except for the case of its first letter or an underscore before a digit.</summary>
    public static bool IsExact(string text) => string.Equals(Pascal(text).TrimStart('_'), text, StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns a parameter name in camelCase, not escaped.</summary>
    public static string Camel(string pascal)
    {
        int capitals = 0;
        while (capitals < pascal.Length && char.IsUpper(pascal[capitals]))
        {
            capitals++;
        }

        // The last of several capitals starts the next word, as in NBDExport; in NBD alone it does not.
        int lowered = capitals > 1 && capitals < pascal.Length && char.IsLetter(pascal[capitals]) ? capitals - 1 : capitals;
        return pascal[..lowered].ToLowerInvariant() + pascal[lowered..];
    }

    /// <summary>Returns a name in PascalCase for a file. Characters that a name cannot contain separate words.</summary>
    public static string FileName(string stem)
    {
        StringBuilder name = new(stem.Length + 1);
        bool startsWord = true;
        foreach (char character in stem)
        {
            bool isPart = IsLetter(character) || (character != '_' && IsInner(CharUnicodeInfo.GetUnicodeCategory(character)));
            if (isPart)
            {
                name.Append(startsWord ? char.ToUpperInvariant(character) : character);
            }

            startsWord = !isPart;
        }

        return name.Length == 0 || !IsLetter(name[0]) ? "_" + name : name.ToString();
    }

    /// <summary>Whether a text is a valid C# name: an identifier that is not a keyword.</summary>
    public static bool IsIdentifier(string text) =>
        text.Length > 0
        && (text[0] == '_' || IsLetter(text[0]))
        && text.All(static character => IsLetter(character) || IsInner(CharUnicodeInfo.GetUnicodeCategory(character)))
        && !CSharpKeywords.Contains(text);

    private static bool IsLetter(char character) => char.IsLetter(character) || CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.LetterNumber;

    private static bool IsInner(UnicodeCategory category) => category is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format;

    /// <summary>Returns the name as C# code.</summary>
    public static string Escape(string name) => CSharpKeywords.Contains(name) ? "@" + name : name;

    /// <summary>Splits a name in PascalCase into words.</summary>
    public static IReadOnlyList<string> Words(string pascal)
    {
        List<string> words = [];
        int start = 0;
        for (int i = 1; i <= pascal.Length; i++)
        {
            if (i == pascal.Length || StartsWord(pascal, i))
            {
                words.Add(pascal[start..i]);
                start = i;
            }
        }

        return words;
    }

    /// <summary>Removes the leading words that a name shares with another; returns the whole name if nothing else would be left.</summary>
    public static string WithoutCommonWords(string name, string other)
    {
        IReadOnlyList<string> words = Words(name);
        IReadOnlyList<string> others = Words(other);
        int common = 0;
        while (common < words.Count && common < others.Count && string.Equals(words[common], others[common], StringComparison.OrdinalIgnoreCase))
        {
            common++;
        }

        string rest = string.Concat(words.Skip(common));
        return rest.Length == 0 ? name : char.IsDigit(rest[0]) ? "_" + rest : rest;
    }

    /// <summary>Returns a name for one of several things. It includes all of them if there are only a few.</summary>
    internal static string OneOf(IReadOnlyList<string> texts) => texts.Count <= MostAlternatives
        ? string.Join("Or", texts.Select(Pascal))
        : Pascal(texts[0]) + "OrOther";

    /// <summary>Whether the name starts with all words of another and continues.</summary>
    public static bool StartsWithWords(string name, string other) =>
        name.Length > other.Length && name.StartsWith(other, StringComparison.OrdinalIgnoreCase) && StartsWord(name, other.Length);

    /// <summary>Joins two names. The second is not repeated if the first already ends with it.</summary>
    public static string Join(string first, string second) => first.Length == 0 ? second
        : first.EndsWith(second, StringComparison.OrdinalIgnoreCase) && (first.Length == second.Length || StartsWord(first, first.Length - second.Length))
            ? first
            : first + second.TrimStart('_');

    private static bool StartsWord(string name, int index) =>
        char.IsUpper(name[index]) && (!char.IsUpper(name[index - 1]) || (index + 1 < name.Length && char.IsLower(name[index + 1])));

    /// <summary>Returns a name that spells out signs as well, for texts that consist only of signs or differ only in them.</summary>
    public static string Spelled(string text)
    {
        StringBuilder name = new();
        foreach (char character in text)
        {
            if (char.IsLetterOrDigit(character))
            {
                name.Append(name.Length == 0 && char.IsDigit(character) ? "_" : "").Append(character);
            }
            else
            {
                name.Append(Sign(character));
            }
        }

        return name.Length == 0 ? "Empty" : char.ToUpperInvariant(name[0]) + name.ToString(1, name.Length - 1);
    }

    private static string Sign(char character) => character switch
    {
        '+' => "Plus",
        '-' => "Minus",
        '*' => "Star",
        '/' => "Slash",
        '.' => "Dot",
        ',' => "Comma",
        ':' => "Colon",
        ';' => "Semicolon",
        '=' => "Equal",
        '<' => "Less",
        '>' => "Greater",
        '!' => "Not",
        '?' => "Question",
        '#' => "Hash",
        '%' => "Percent",
        '&' => "And",
        '|' => "Bar",
        '_' => "Underscore",
        ' ' => "Blank",
        _ => "U" + ((int)character).ToString("X4", CultureInfo.InvariantCulture),
    };
}
