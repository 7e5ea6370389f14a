namespace SchemaGen.RelaxNg.Grammars;

/// <summary>A set of expanded names (specification, end of section 4.16). Name classes with the same structure are equal.</summary>
public abstract record NameClass
{
    private protected NameClass()
    {
    }

    /// <summary>Whether a name is in the class.</summary>
    public abstract bool Contains(string namespaceUri, string localName);
}
