namespace SchemaGen.Datatypes.Xsd.Facets;

/// <summary>A constraining facet (XSD 1.0 part 2, section 4.3) with its value.</summary>
internal abstract class Facet
{
    /// <summary>The facet as a phrase after a noun: <c>of at most 7</c>, <c>that matches [a-z]+</c>.</summary>
    public abstract string Description { get; }

    /// <summary>Whether the facet allows a text that the type allows.</summary>
    public abstract bool Allows(XsdType type, ReadOnlySpan<char> text);

    /// <summary>Why the facet does not allow a text, as a clause; null if <see cref="Description"/> says it.</summary>
    public virtual string? Explain(XsdType type, ReadOnlySpan<char> text) => null;
}
