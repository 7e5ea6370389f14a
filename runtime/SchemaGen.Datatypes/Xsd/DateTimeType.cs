namespace SchemaGen.Datatypes.Xsd;

/// <summary>Sections 3.2.7 to 3.2.14: dateTime and its seven relatives, which are dateTime with parts left out.</summary>
internal sealed class DateTimeType(string name, DateTimeParts parts) : XsdType(name, WhiteSpace.Collapse)
{
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

    /// <summary>A text in the form of the example is one that the calendar or the clock does not have.</summary>
    private string Explain(ReadOnlySpan<char> text, string example)
    {
        bool hasForm = text.Length == example.Length;
        for (int i = 0; i < text.Length && hasForm; i++)
        {
            hasForm = char.IsDigit(example[i]) ? text[i] is >= '0' and <= '9' : text[i] == example[i];
        }

        return hasForm ? $"there is no such {Name}" : $"a {Name} is written like {example}";
    }

    private DateTimeValue Read(ReadOnlySpan<char> text)
    {
        DateTimeText.TryRead(text, parts, out DateTimeText fields);
        return DateTimeValue.Create(fields);
    }
}
