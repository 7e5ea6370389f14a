namespace SchemaGen.Compiler.Derivation;

/// <summary>A part of an entry: the elements at one place of the repeated sequence.</summary>
/// <param name="Names">The slots of the elements that can stand there.</param>
/// <param name="Count">The number of elements there in one entry.</param>
internal sealed record EntryPart(IReadOnlyList<SlotKey> Names, ElementCount Count)
{
    /// <summary>Joins two parts. Used if a name is in both, because the two places cannot be told apart.</summary>
    public EntryPart And(EntryPart other) => new([.. Names.Union(other.Names)], Count.And(other.Count));
}
