namespace SchemaGen.Datatypes.Xsd;

/// <summary>Section 3.2.15: hexBinary, whose length counts bytes. The value is represented by its upper-case digits.</summary>
internal sealed class HexBinaryType() : XsdType("hexBinary", WhiteSpace.Collapse)
{
    public override string LengthUnit => "byte";

    public override bool IsValid(ReadOnlySpan<char> text, IDatatypeContext? context) => FirstOtherThanDigits(text) < 0 && text.Length % 2 == 0;

    public override string? Explain(ReadOnlySpan<char> text, IDatatypeContext? context) =>
        FirstOtherThanDigits(text) is >= 0 and int other ? CharacterFault.Contains(text, other) : "its number of digits is odd";

    public override object GetValue(ReadOnlySpan<char> text, IDatatypeContext? context) => text.ToString().ToUpperInvariant();

    public override int GetLength(ReadOnlySpan<char> text) => text.Length / 2;

    private static int FirstOtherThanDigits(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is not ((>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F')))
            {
                return i;
            }
        }

        return -1;
    }
}
