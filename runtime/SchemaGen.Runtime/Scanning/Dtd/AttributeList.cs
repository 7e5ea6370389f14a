namespace SchemaGen.Runtime.Scanning.Dtd;

/// <summary>The declared attributes of an element type (XML 1.0, section 3.3).</summary>
internal sealed class AttributeList
{
    private readonly DeclarationTable<AttributeDefinition> _definitions = new();
    private readonly List<AttributeDefinition> _defaults = [];

    /// <summary>The attributes with a default, in document order. A start tag costs no time for others that it does not have.</summary>
    public IReadOnlyList<AttributeDefinition> Defaults => _defaults;

    /// <summary>The definition of an attribute; null if it is not declared.</summary>
    public AttributeDefinition? Find(ReadOnlySpan<byte> name) => _definitions.Find(name);

    /// <summary>Adds a definition, unless the attribute has one.</summary>
    public void TryAdd(ReadOnlySpan<byte> name, AttributeDefinition definition)
    {
        if (_definitions.TryAdd(name, definition) && definition.DefaultMarkup is not null)
        {
            _defaults.Add(definition);
        }
    }
}
