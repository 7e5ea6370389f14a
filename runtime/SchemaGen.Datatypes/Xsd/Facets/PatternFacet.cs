using SchemaGen.Datatypes.XsdRegex;

namespace SchemaGen.Datatypes.Xsd.Facets;

/// <summary>Section 4.3.4: pattern, which looks at the normalised text and not at the value.</summary>
internal sealed class PatternFacet(XsdPattern pattern) : Facet
{
    public override string Description => $"that matches {pattern.Source}";

    public override bool Allows(XsdType type, ReadOnlySpan<char> text) => pattern.IsMatch(text);
}
