namespace SchemaGen.Datatypes.Xsd;

/// <summary>Sections 3.2.7 to 3.2.14: dateTime and its seven relatives, which are dateTime with parts left out.</summary>
internal sealed class DateTimeType(string name, DateTimeParts parts) : XsdType(name, WhiteSpace.Collapse)
{
    private const string TimeZone = "a time zone is written like Z or +01:00, and is 14:00 at most";

    public override bool IsOrdered => true;

    public override bool IsValid(ReadOnlySpan<char> text, IDatatypeContext? context) => DateTimeText.TryRead(text, parts, out _);

    public override string Explain(ReadOnlySpan<char> text, IDatatypeContext? context) => parts switch
    {
        DateTimeParts.Date | DateTimeParts.Time => Explain(text, "2026-01-31T23:59:00"),
        DateTimeParts.Time => Explain(text, "23:59:00"),
        DateTimeParts.Date => Explain(text, "2026-01-31"),
        DateTimeParts.Year | DateTimeParts.Month => Explain(text, "2026-01"),
        DateTimeParts.Year => Explain(text, "2026"),
        DateTimeParts.Month | DateTimeParts.Day => Explain(text, "--01-31"),
        DateTimeParts.Month => Explain(text, "--01"),
        _ => Explain(text, "---31"),
    };

    public override object GetValue(ReadOnlySpan<char> text, IDatatypeContext? context) => Read(text);

    public override ValueOrder Compare(ReadOnlySpan<char> text, object bound) => Read(text).CompareTo((DateTimeValue)bound);

    /// <summary>The parts up to the second are compared with the example; what is behind them is a fraction and a time zone.</summary>
    private string Explain(ReadOnlySpan<char> text, string example)
    {
        ReadOnlySpan<char> rest = text.Length < example.Length ? [] : text[example.Length..];
        if (HasForm(text, example) && DateTimeText.TryRead((example + rest.ToString()).AsSpan(), parts, out _))
        {
            return $"there is no such {Name}";
        }

        if (rest.IsEmpty || !DateTimeText.TryRead(text[..example.Length], parts, out _))
        {
            return $"a {Name} is written like {example}";
        }

        bool hasTime = (parts & DateTimeParts.Time) != DateTimeParts.None;
        if (hasTime && rest[0] is '.' or ',')
        {
            ReadOnlySpan<char> zone = rest[1..].TrimStart("0123456789".AsSpan());
            if (rest[0] == ',' || zone.Length == rest.Length - 1)
            {
                return $"a fraction of a second is written like {example}.5";
            }

            rest = zone;
        }

        // A hyphen after a year or a month begins the next part more likely than a zone.
        bool isWhole = (parts & (DateTimeParts.Time | DateTimeParts.Day)) != DateTimeParts.None;
        return rest.TrimStart() switch
        {
            ['T' or (>= '0' and <= '9'), ..] when !hasTime && isWhole => $"a {Name} has no time of day",
            ['Z' or 'z' or '+' or 'U' or 'G', ..] => TimeZone,
            ['-', ..] when isWhole => TimeZone,
            _ => $"a {Name} is written like {example}",
        };
    }

    private static bool HasForm(ReadOnlySpan<char> text, string example)
    {
        for (int i = 0; i < example.Length; i++)
        {
            if (i >= text.Length || (char.IsDigit(example[i]) ? text[i] is < '0' or > '9' : text[i] != example[i]))
            {
                return false;
            }
        }

        return true;
    }

    private DateTimeValue Read(ReadOnlySpan<char> text)
    {
        DateTimeText.TryRead(text, parts, out DateTimeText fields);
        return DateTimeValue.Create(fields);
    }
}
