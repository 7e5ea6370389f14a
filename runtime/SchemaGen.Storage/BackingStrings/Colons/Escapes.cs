using System.Text;

namespace SchemaGen.Storage;

/// <summary>Backslashes, as RBD's syntax has them.</summary>
internal static class Escapes
{
    /// <summary>Splits a text at a character that no backslash stands before. The parts keep their backslashes.</summary>
    public static IEnumerable<string> Split(string text, char separator)
    {
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == separator)
            {
                yield return text[start..i];
                start = i + 1;
            }
        }

        yield return text[start..];
    }

    /// <summary>Removes the backslashes. One at the end stays.</summary>
    public static string Remove(string text)
    {
        if (!text.Contains('\\', StringComparison.Ordinal))
        {
            return text;
        }

        StringBuilder plain = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            i += text[i] == '\\' && i + 1 < text.Length ? 1 : 0;
            plain.Append(text[i]);
        }

        return plain.ToString();
    }

    /// <summary>Writes a backslash before some characters, and before backslashes.</summary>
    public static string Add(string text, string special)
    {
        StringBuilder escaped = new(text.Length);
        foreach (char character in text)
        {
            _ = character == '\\' || special.Contains(character, StringComparison.Ordinal) ? escaped.Append('\\') : escaped;
            escaped.Append(character);
        }

        return escaped.ToString();
    }
}
