namespace SchemaGen.Datatypes.Xsd.Facets;

/// <summary>The four bounds; each is named as its facet is.</summary>
internal enum BoundKind
{
    MinInclusive,
    MaxInclusive,
    MinExclusive,
    MaxExclusive,
}
