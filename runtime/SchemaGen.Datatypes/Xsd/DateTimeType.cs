namespace SchemaGen.Datatypes.Xsd;

/// <summary>Sections 3.2.7 to 3.2.14: dateTime and its seven relatives, which are dateTime with parts left out.</summary>
internal sealed class DateTimeType(string name, DateTimeParts parts) : XsdType(name, WhiteSpace.Collapse)
{
    public override bool IsOrdered => true;

    public override bool IsValid(ReadOnlySpan<char> text, IDatatypeContext? context) => DateTimeText.TryRead(text, parts, out _);

    public override object GetValue(ReadOnlySpan<char> text, IDatatypeContext? context) => Read(text);

    public override ValueOrder Compare(ReadOnlySpan<char> text, object bound) => Read(text).CompareTo((DateTimeValue)bound);

    private DateTimeValue Read(ReadOnlySpan<char> text)
    {
        DateTimeText.TryRead(text, parts, out DateTimeText fields);
        return DateTimeValue.Create(fields);
    }
}
