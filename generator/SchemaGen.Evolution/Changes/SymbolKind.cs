namespace SchemaGen.Evolution.Changes;

/// <summary>What a <see cref="Symbol"/> stands for.</summary>
internal enum SymbolKind
{
    /// <summary>An attribute.</summary>
    Attribute,

    /// <summary>A child.</summary>
    Element,
}
