namespace SchemaGen.Runtime.Scanning.Dtd;

/// <summary>The declarations in the internal subset of a DOCTYPE, and how much of their limits is used.</summary>
/// <param name="limits">The limits of expansion.</param>
/// <param name="documentLength">The length of the document.</param>
internal sealed class DoctypeDeclarations(DoctypeLimits limits, int documentLength)
{
    /// <summary>The limits of expansion.</summary>
    public DoctypeLimits Limits { get; } = limits;

    /// <summary>The general entities; the predefined ones are not among them.</summary>
    public DeclarationTable<Entity> Entities { get; } = new();

    /// <summary>The parameter entities.</summary>
    public DeclarationTable<Entity> ParameterEntities { get; } = new();

    /// <summary>The attribute lists by element type.</summary>
    public DeclarationTable<AttributeList> Attributes { get; } = new();

    /// <summary>The names of the notations.</summary>
    public HashSet<string> Notations { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether the document says <c>standalone="yes"</c>.</summary>
    public bool IsStandalone { get; set; }

    /// <summary>Whether a parameter entity was not read: later declarations of entities and attributes do not count (section 5.1).</summary>
    public bool IsPartial { get; set; }

    /// <summary>The number of entities whose text is being scanned.</summary>
    public int OpenEntities { get; set; }

    /// <summary>The number of bytes that references to entities have copied.</summary>
    public long ExpandedBytes { get; set; }

    /// <summary>The number of bytes that attribute defaults may add.</summary>
    public long MaxDefaultBytes { get; } = limits.MaxExpandedBytes + ((long)limits.MaxDefaultsGrowth * documentLength);

    /// <summary>The number of bytes that attribute defaults have added.</summary>
    public long DefaultBytes { get; set; }

    /// <summary>The number of start tags so far.</summary>
    public int Tags { get; set; }
}
