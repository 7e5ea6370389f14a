namespace SchemaGen.Datatypes.Xsd.Facets;

/// <summary>
/// Sections 4.3.7 to 4.3.10: minInclusive, maxInclusive, minExclusive and maxExclusive. A value that cannot be compared
/// with the bound is not allowed.
/// </summary>
internal sealed class BoundFacet(BoundKind kind, object bound, string source) : Facet
{
    public override string Description => kind switch
    {
        BoundKind.MinInclusive => $"of at least {source}",
        BoundKind.MaxInclusive => $"of at most {source}",
        BoundKind.MinExclusive => $"greater than {source}",
        _ => $"less than {source}",
    };

    public override string Explain(XsdType type, ReadOnlySpan<char> text) => kind switch
    {
        BoundKind.MinInclusive => $"it is less than {source}",
        BoundKind.MaxInclusive => $"it is more than {source}",
        BoundKind.MinExclusive => $"it is not more than {source}",
        _ => $"it is not less than {source}",
    };

    public override bool Allows(XsdType type, ReadOnlySpan<char> text)
    {
        ValueOrder order = type.Compare(text, bound);
        return kind switch
        {
            BoundKind.MinInclusive => order is ValueOrder.Greater or ValueOrder.Equal,
            BoundKind.MaxInclusive => order is ValueOrder.Less or ValueOrder.Equal,
            BoundKind.MinExclusive => order is ValueOrder.Greater,
            _ => order is ValueOrder.Less,
        };
    }
}
