namespace SchemaGen.Datatypes.Xsd.Facets;

/// <summary>The three length facets.</summary>
internal enum LengthKind
{
    Exact,
    Minimum,
    Maximum,
}
