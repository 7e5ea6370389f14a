namespace SchemaGen.Compiler.Model;

/// <summary>A name that the elements in a list of items have.</summary>
/// <param name="LocalName">The local name; empty if they have any.</param>
/// <param name="NamespaceUri">The namespace.</param>
/// <param name="IsAmbiguous">Whether the local name alone does not tell them from other members.</param>
/// <param name="Rank">The place in the sequence that the schema demands; elements of one place stand in any order.</param>
internal sealed record ItemName(string LocalName, string NamespaceUri, bool IsAmbiguous, int Rank)
{
    /// <summary>Whether the elements have any names.</summary>
    public bool IsAny => LocalName.Length == 0;
}
