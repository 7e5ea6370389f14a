namespace SchemaGen.Datatypes.Xsd;

/// <summary>
/// Section 3.2.3 and 3.3.13 to 3.3.25: decimal and the types derived from it. A value is represented by its canonical
/// numeral, because nothing is ever computed with it.
/// </summary>
internal sealed class DecimalType(string name, bool isInteger, string? minimum = null, string? maximum = null)
    : XsdType(name, WhiteSpace.Collapse)
{
    public override bool IsOrdered => true;

    public override bool HasDigits => true;

    public override bool IsValid(ReadOnlySpan<char> text, IDatatypeContext? context) =>
        DecimalText.TryRead(text, out DecimalText number)
        && (!isInteger || text.IndexOf('.') < 0)
        && (minimum is null || DecimalText.Compare(number, Read(minimum)) >= 0)
        && (maximum is null || DecimalText.Compare(number, Read(maximum)) <= 0);

    public override string? Explain(ReadOnlySpan<char> text, IDatatypeContext? context) =>
        !DecimalText.TryRead(text, out DecimalText number) ? NumberFault.Of(text, "+-.0123456789")
        : isInteger && text.IndexOf('.') >= 0 ? "it is not a whole number"
        : minimum is not null && DecimalText.Compare(number, Read(minimum)) < 0 ? $"it is less than {minimum}"
        : $"it is more than {maximum}";

    public override object GetValue(ReadOnlySpan<char> text, IDatatypeContext? context) => Read(text).ToCanonical();

    public override ValueOrder Compare(ReadOnlySpan<char> text, object bound) =>
        ValueOrders.FromComparison(DecimalText.Compare(Read(text), Read((string)bound)));

    private static DecimalText Read(string text) => Read(text.AsSpan());

    private static DecimalText Read(ReadOnlySpan<char> text)
    {
        DecimalText.TryRead(text, out DecimalText number);
        return number;
    }
}
