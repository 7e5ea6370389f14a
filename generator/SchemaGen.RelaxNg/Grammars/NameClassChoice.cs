namespace SchemaGen.RelaxNg.Grammars;

/// <summary><c>choice</c>: the names of two name classes.</summary>
public sealed record NameClassChoice(NameClass Left, NameClass Right) : NameClass
{
    /// <inheritdoc />
    public override bool Contains(string namespaceUri, string localName) =>
        Left.Contains(namespaceUri, localName) || Right.Contains(namespaceUri, localName);
}
