namespace SchemaGen.RelaxNg.Grammars;

/// <summary>A set of expanded names (specification, section 4.16 at its end). A value: equal classes of equal shape are equal.</summary>
public abstract record NameClass
{
    private protected NameClass()
    {
    }

    /// <summary>Whether the name is in the class.</summary>
    public abstract bool Contains(string namespaceUri, string localName);
}
