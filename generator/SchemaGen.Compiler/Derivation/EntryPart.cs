namespace SchemaGen.Compiler.Derivation;

/// <summary>A part of an entry: elements that stand at one place of the repeated sequence.</summary>
/// <param name="Names">The slots of the elements that can stand there.</param>
/// <param name="Count">How many of them stand there in one entry.</param>
internal sealed record EntryPart(IReadOnlyList<SlotKey> Names, ElementCount Count)
{
    /// <summary>The part that two parts are together: where names are in both, their places are not told apart.</summary>
    public EntryPart And(EntryPart other) => new([.. Names.Union(other.Names)], Count.And(other.Count));
}
