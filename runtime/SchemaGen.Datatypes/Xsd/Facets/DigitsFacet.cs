namespace SchemaGen.Datatypes.Xsd.Facets;

/// <summary>Sections 4.3.11 and 4.3.12: totalDigits and fractionDigits, which bound the value and not its spelling: 007.0 has one digit.</summary>
internal sealed class DigitsFacet(bool fractionOnly, int limit) : Facet
{
    public override string Description => $"of at most {limit} {(fractionOnly ? "fraction " : "")}digit{(limit == 1 ? "" : "s")}";

    public override string Explain(XsdType type, ReadOnlySpan<char> text) => $"it has {Count(text)} {(fractionOnly ? "fraction " : "")}digits";

    public override bool Allows(XsdType type, ReadOnlySpan<char> text) => Count(text) <= limit;

    private int Count(ReadOnlySpan<char> text)
    {
        DecimalText.TryRead(text, out DecimalText number);
        return number.Fraction.Length + (fractionOnly ? 0 : number.Whole.Length);
    }
}
