using SchemaGen.Datatypes.XsdRegex;

namespace SchemaGen.Datatypes.Xsd.Facets;

/// <summary>Section 4.3.4: pattern, which looks at the normalised text and not at the value.</summary>
internal sealed class PatternFacet(XsdPattern pattern) : Facet
{
    // An expression beyond this length tells a reader less than a text that it matches.
    private const int MaxShownLength = 60;

    public override string Description => field ??=
        pattern.Source.Length > MaxShownLength && pattern.Example() is { Length: > 0 and <= MaxShownLength } example ? $"such as '{example}'" : $"that matches {pattern.Source}";

    public override bool Allows(XsdType type, ReadOnlySpan<char> text) => pattern.IsMatch(text);
}
