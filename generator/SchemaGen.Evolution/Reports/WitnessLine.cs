namespace SchemaGen.Evolution.Reports;

/// <summary>A witness on one line, for messages that have but one.</summary>
public static class WitnessLine
{
    private const int MaxLength = 400;

    /// <summary>The document without indentation; of a long one the part around the difference.</summary>
    public static string Of(Witness witness)
    {
        string xml = witness.Xml;
        int place = Math.Min(witness.Place.Start, xml.Length);
        string before = Join(xml[..place]);
        string after = Join(xml[place..]);
        int half = MaxLength / 2;
        if (before.Length + after.Length <= MaxLength)
        {
            return before + after;
        }

        string start = before.Length <= half ? before : $"…{before[^half..]}";
        return start + (after.Length <= half ? after : $"{after[..half]}…");
    }

    /// <summary>White space between tags goes; a line feed within text or a tag becomes a space.</summary>
    private static string Join(string xml)
    {
        string[] lines = [.. xml.Split('\n').Select(static line => line.Trim(' ', '\r'))];
        return string.Concat(lines.Select((line, i) => i > 0 && !line.StartsWith("<", StringComparison.Ordinal) && line.Length > 0 ? $" {line}" : line));
    }
}
