namespace SchemaGen.Testing.Fuzzing;

/// <summary>
/// Mutates texts of a language into texts that are nearly valid: parts are swapped, repeated, removed, replaced, nested
/// deeply, lengthened or cut off; numbers become boundary values, and characters become unexpected ones.
/// </summary>
/// <param name="random">The source of all decisions.</param>
/// <param name="corpus">Texts of the language.</param>
public sealed class TextMutator(Random random, IReadOnlyList<string> corpus)
{
    private const int DeepNesting = 3_000;
    private const int ManyRepeats = 2_000;
    private const int LongestText = 200_000;

    private static readonly string[] Numbers =
    [
        "0", "-0", "-1", "1", "255", "256", "32768", "65535", "65536", "2147483647", "2147483648", "4294967295", "4294967296", "9223372036854775807",
        "9223372036854775808", "18446744073709551615", "18446744073709551616", "00", "010", "0x10", "+1", "1e999", "1.5", "NaN", "\u0661", "999999999999999999999999999999",
    ];

    private static readonly string[] Characters =
    [
        "\0", "\u0001", "\t", "\n", "\r", "\r\n", "\u0085", "\u00A0", "\u2028", "\u202E", "\u0300", "\uFEFF", "\uFFFE", "\uFFFF", "\uD800", "\uDC00", "\U0001F600", "\u0130", "\u00DF",
        "<", ">", "&", "\"", "'", "\\", "{", "}", "[", "]", "(", ")", "/", ":", "#", "%", "@", "?", "*", "|", "~", "-", "=", ",", ";", " ", "&#0;", "&#xD800;", "\\x{110000}", "%00", "\\u0000", "]]>", "<!--", "<!DOCTYPE a>", "<?",
    ];

    /// <summary>Returns a text with one to four mutations.</summary>
    public string Next()
    {
        List<string> tokens = TextTokens.Of(Pick(corpus));
        for (int count = random.Next(1, 5); count > 0; count--)
        {
            Mutate(tokens);
        }

        string text = string.Concat(tokens);
        text = random.Next(12) switch
        {
            0 when text.Length > 0 => text[..random.Next(text.Length)],
            1 => text.Insert(random.Next(text.Length + 1), Pick(Characters)),
            _ => text,
        };
        return text.Length > LongestText ? text[..LongestText] : text;
    }

    private void Mutate(List<string> tokens)
    {
        if (tokens.Count == 0)
        {
            tokens.Add(Pick(Characters));
            return;
        }

        int start = random.Next(tokens.Count);
        int end = TextTokens.EndOfPart(tokens, start);
        List<string> part = tokens.GetRange(start, end - start);
        switch (random.Next(12))
        {
            case 0:
                tokens.RemoveRange(start, part.Count);
                break;
            case 1:
                tokens.InsertRange(random.Next(tokens.Count + 1), part);
                break;
            case 2:
                tokens.RemoveRange(start, part.Count);
                tokens.InsertRange(random.Next(tokens.Count + 1), part);
                break;
            case 3:
                List<string> other = TextTokens.Of(Pick(corpus));
                int from = random.Next(other.Count + 1);
                tokens.InsertRange(start, from == other.Count ? [] : other.GetRange(from, TextTokens.EndOfPart(other, from) - from));
                break;
            case 4:
                tokens[start] = Pick(Numbers);
                break;
            case 5:
                tokens[start] = Pick(Characters);
                break;
            case 6:
                tokens[start] = tokens[start].Insert(random.Next(tokens[start].Length + 1), Pick(Characters));
                break;
            case 7:
                tokens[start] = tokens[random.Next(tokens.Count)];
                break;
            case 8 when random.Next(8) == 0:
                // Repeat the opening token without closing it.
                tokens.InsertRange(start, Enumerable.Repeat(tokens[start], DeepNesting));
                break;
            case 9 when random.Next(8) == 0:
                tokens.InsertRange(start, Enumerable.Repeat(string.Concat(part), Math.Min(ManyRepeats, LongestText / string.Concat(part).Length)));
                break;
            case 10:
                tokens.RemoveAt(start);
                break;
            default:
                tokens.Insert(start, Pick(Numbers));
                break;
        }
    }

    private T Pick<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];
}
