namespace SchemaGen.Datatypes.Xsd;

/// <summary>Section 3.2.6: duration, <c>-P1Y2M3DT4H5M6.7S</c>.</summary>
internal sealed class DurationType() : XsdType("duration", WhiteSpace.Collapse)
{
    public override bool IsOrdered => true;

    public override bool IsValid(ReadOnlySpan<char> text, IDatatypeContext? context) => DurationText.TryRead(text, out _);

    public override string Explain(ReadOnlySpan<char> text, IDatatypeContext? context) => "a duration is written like P1DT2H30M";

    public override object GetValue(ReadOnlySpan<char> text, IDatatypeContext? context) => Read(text);

    public override ValueOrder Compare(ReadOnlySpan<char> text, object bound) => Read(text).CompareTo((DurationValue)bound);

    private static DurationValue Read(ReadOnlySpan<char> text)
    {
        DurationText.TryRead(text, out DurationText duration);
        return DurationValue.Create(duration);
    }
}
