namespace SchemaGen.RelaxNg.Grammars;

/// <summary><c>anyName</c>: every name except the excluded ones.</summary>
public sealed record AnyNameClass(NameClass? Except) : NameClass
{
    /// <inheritdoc />
    public override bool Contains(string namespaceUri, string localName) => Except?.Contains(namespaceUri, localName) != true;
}
