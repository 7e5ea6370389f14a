namespace SchemaGen.Datatypes.Xsd.Facets;

/// <summary>Sections 4.3.1 to 4.3.3: length, minLength and maxLength, counted in characters (code points), bytes or items.</summary>
internal sealed class LengthFacet(LengthKind kind, int length, string unit) : Facet
{
    public override string Description => kind switch
    {
        LengthKind.Exact => $"of exactly {Quantity}",
        LengthKind.Minimum => $"of at least {Quantity}",
        _ => $"of at most {Quantity}",
    };

    private string Quantity => Count(length);

    public override string Explain(XsdType type, ReadOnlySpan<char> text) => $"it has {Count(type.GetLength(text))}";

    public override bool Allows(XsdType type, ReadOnlySpan<char> text)
    {
        int actual = type.GetLength(text);
        return kind switch
        {
            LengthKind.Exact => actual == length,
            LengthKind.Minimum => actual >= length,
            _ => actual <= length,
        };
    }

    private string Count(int number) => $"{number} {(number == 1 ? unit : unit + "s")}";
}
