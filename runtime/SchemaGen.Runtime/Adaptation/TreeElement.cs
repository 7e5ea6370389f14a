using SchemaGen.Datatypes;

namespace SchemaGen.Runtime.Adaptation;

/// <summary>An element of the document, with what its adaptation to each of several patterns costs.</summary>
internal sealed class TreeElement : TreeItem, IDatatypeContext
{
    private long _nodes;

    public required TreeElement? Parent { get; init; }

    /// <summary>The schema's number of the name.</summary>
    public required int Name { get; init; }

    public required string LocalName { get; init; }

    public required string NamespaceUri { get; init; }

    /// <summary>The start of the start tag.</summary>
    public required int Start { get; init; }

    /// <summary>The end of the start tag.</summary>
    public required int TagEnd { get; init; }

    /// <summary>The end of the element.</summary>
    public int End { get; set; }

    public required TreeAttribute[] Attributes { get; init; }

    /// <summary>The namespaces that the start tag declares.</summary>
    public required (string Prefix, string NamespaceUri)[] Declarations { get; init; }

    /// <summary>Child elements and texts in document order.</summary>
    public List<TreeItem> Items { get; } = [];

    /// <summary>All text of the element, if it has no child elements, that replaces it where the schema wants it; null for none.</summary>
    public byte[]? Replacement { get; set; }

    /// <summary>The patterns that the element can be adapted to.</summary>
    public int[] Patterns { get; set; } = [];

    /// <summary>For each pattern the cost.</summary>
    public long[] Costs { get; set; } = [];

    /// <summary>The least of <see cref="Costs"/>.</summary>
    public long LeastCost { get; set; } = Cost.Impossible;

    /// <inheritdoc />
    public override long RemovalCost => Cost.Sum(_nodes * Cost.Loss, KnownCost);

    /// <summary>The additional cost of removing the element although the schema allows it at its place.</summary>
    public long KnownCost { get; set; }

    public IEnumerable<TreeElement> Children => Items.OfType<TreeElement>();

    public IEnumerable<TreeText> Texts => Items.OfType<TreeText>();

    /// <summary>All text of the element.</summary>
    public byte[] Text
    {
        get
        {
            using MemoryStream text = new();
            foreach (TreeText piece in Texts)
            {
                text.Write(piece.Value);
            }

            return text.ToArray();
        }
    }

    public bool HasText => Items.Exists(static item => item is TreeText { IsBlank: false });

    /// <summary>The cost of the adaptation to a pattern.</summary>
    public long CostOf(int pattern) => Array.IndexOf(Patterns, pattern) is >= 0 and int index ? Costs[index] : Cost.Impossible;

    /// <summary>Counts what removing the element removes; its children have been counted.</summary>
    public void Count()
    {
        _nodes = 1 + Attributes.Length;
        foreach (TreeItem item in Items)
        {
            _nodes += item is TreeElement child ? child._nodes : item.RemovalCost / Cost.Loss;
        }
    }

    /// <inheritdoc />
    public string? LookupNamespace(string prefix)
    {
        for (TreeElement? at = this; at is not null; at = at.Parent)
        {
            foreach ((string declared, string namespaceUri) in at.Declarations)
            {
                if (declared == prefix)
                {
                    return declared.Length > 0 && namespaceUri.Length == 0 ? null : namespaceUri;
                }
            }
        }

        return prefix switch
        {
            "xml" => Scanning.NamespaceScopes.XmlUri,
            "" => "",
            _ => null,
        };
    }

    // The internal subset of a DOCTYPE is never read here.
    bool IDatatypeContext.IsUnparsedEntity(string name) => false;

    bool IDatatypeContext.IsNotation(string name) => false;
}
