namespace SchemaGen.Runtime.Programs;

/// <summary>The content of an element: see the builder's <c>ProgramContent</c> for what alternatives, factors and variants are.</summary>
internal struct ProgramContent
{
    /// <summary>The attributes in schema order.</summary>
    public TableRange Attributes;

    /// <summary>The words of the required bits of all alternatives.</summary>
    public TableRange Required;

    /// <summary>For each alternative the words of its required bits.</summary>
    public TableRange AlternativeRequired;

    /// <summary>For each factor the words of its alternatives.</summary>
    public TableRange Factors;

    /// <summary>The number of alternatives of all factors.</summary>
    public int Alternatives;

    /// <summary>The number of words of the required bits.</summary>
    public int RequiredWords;

    /// <summary>The variants.</summary>
    public TableRange Variants;

    /// <summary>The most branches that a variant has.</summary>
    public int Branches;

    /// <summary>Whether the content can be a value.</summary>
    public bool HasValues;

    /// <summary>Whether an attribute has several names, or two have the same.</summary>
    public bool HasSharedAttributeNames;
}
