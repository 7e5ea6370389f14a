namespace SchemaGen.Datatypes.Xsd;

/// <summary>Section 3.2.15: hexBinary, whose length counts bytes. The value is represented by its upper-case digits.</summary>
internal sealed class HexBinaryType() : XsdType("hexBinary", WhiteSpace.Collapse)
{
    public override string LengthUnit => "byte";

    public override bool IsValid(ReadOnlySpan<char> text, IDatatypeContext? context)
    {
        foreach (char c in text)
        {
            if (c is not ((>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F')))
            {
                return false;
            }
        }

        return text.Length % 2 == 0;
    }

    public override object GetValue(ReadOnlySpan<char> text, IDatatypeContext? context) => text.ToString().ToUpperInvariant();

    public override int GetLength(ReadOnlySpan<char> text) => text.Length / 2;
}
