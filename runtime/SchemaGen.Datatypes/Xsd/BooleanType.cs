namespace SchemaGen.Datatypes.Xsd;

/// <summary>Section 3.2.2: boolean, whose 1 is true and whose 0 is false.</summary>
internal sealed class BooleanType() : XsdType("boolean", WhiteSpace.Collapse)
{
    public override bool IsValid(ReadOnlySpan<char> text, IDatatypeContext? context) =>
        text is "true" or "false" or "1" or "0";

    public override string Explain(ReadOnlySpan<char> text, IDatatypeContext? context) => "a boolean is 'true', 'false', '1' or '0'";

    public override object GetValue(ReadOnlySpan<char> text, IDatatypeContext? context) => text is "true" or "1";
}
