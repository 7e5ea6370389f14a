namespace SchemaGen.Evolution.Changes;

/// <summary>The subject of a <see cref="Symbol"/>.</summary>
internal enum SymbolKind
{
    /// <summary>An attribute.</summary>
    Attribute,

    /// <summary>A child.</summary>
    Element,
}
