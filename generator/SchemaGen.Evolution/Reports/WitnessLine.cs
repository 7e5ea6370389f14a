namespace SchemaGen.Evolution.Reports;

/// <summary>A witness on one line, for messages that have but one.</summary>
public static class WitnessLine
{
    private const int MaxLength = 400;

    /// <summary>Stands for the place while white space goes: no character of XML.</summary>
    private const string Mark = "\0";

    /// <summary>The document without indentation; of a long one the part around the difference.</summary>
    public static string Of(Witness witness)
    {
        int place = Math.Min(witness.Place.Start, witness.Xml.Length);
        string line = Join(witness.Xml.Insert(place, Mark));
        place = line.IndexOf(Mark, StringComparison.Ordinal);
        line = line.Remove(place, Mark.Length);
        if (line.Length <= MaxLength)
        {
            return line;
        }

        int start = Math.Max(0, place - (MaxLength / 2));
        int end = Math.Min(line.Length, start + MaxLength);
        return $"{(start > 0 ? "…" : "")}{line[start..end]}{(end < line.Length ? "…" : "")}";
    }

    /// <summary>White space between tags goes; a line feed within text or a tag becomes a space.</summary>
    private static string Join(string xml)
    {
        string[] lines = [.. xml.Split('\n').Select(static line => line.Trim(' ', '\r'))];
        return string.Concat(lines.Select((line, i) => i > 0 && line.TrimStart(Mark[0]) is { Length: > 0 } text && text[0] != '<' ? $" {line}" : line));
    }
}
