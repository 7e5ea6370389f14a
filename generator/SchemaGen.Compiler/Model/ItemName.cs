namespace SchemaGen.Compiler.Model;

/// <summary>A name of the elements in a list of items.</summary>
/// <param name="LocalName">The local name; empty if any name is allowed.</param>
/// <param name="NamespaceUri">The namespace.</param>
/// <param name="IsAmbiguous">Whether the local name alone does not distinguish them from other members.</param>
/// <param name="Rank">The place in the sequence that the schema requires; elements with the same rank stand in any order.</param>
internal sealed record ItemName(string LocalName, string NamespaceUri, bool IsAmbiguous, int Rank)
{
    /// <summary>Whether the elements can have any name.</summary>
    public bool IsAny => LocalName.Length == 0;
}
