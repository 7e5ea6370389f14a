namespace SchemaGen.Runtime.Programs;

/// <summary>The content of an element: see the builder's <c>ProgramContent</c> for what alternatives, factors and variants are.</summary>
internal struct ProgramContent
{
    /// <summary>The attributes in schema order.</summary>
    public TableRange Attributes;

    /// <summary>The required bits of all alternatives.</summary>
    public ulong Required;

    /// <summary>For each alternative its required bits.</summary>
    public TableRange AlternativeRequired;

    /// <summary>For each factor its alternatives.</summary>
    public TableRange Factors;

    /// <summary>The alternatives of all factors.</summary>
    public ulong AllAlternatives;

    /// <summary>The variants.</summary>
    public TableRange Variants;

    /// <summary>The most branches that a variant has.</summary>
    public int Branches;

    /// <summary>Whether the content can be a value.</summary>
    public bool HasValues;

    /// <summary>Whether an attribute has several names, or two have the same.</summary>
    public bool HasSharedAttributeNames;
}
