namespace SchemaGen.Evolution.Inclusion.Values;

/// <summary>A set of texts: the union of leaves. One object for equal unions of a <see cref="ValueTable"/>.</summary>
internal sealed class ValueSet(int id, ValueLeaf[] leaves, ValueTable table)
{
    /// <summary>A number unique in the table.</summary>
    public int Id { get; } = id;

    /// <summary>The leaves in the order of their numbers.</summary>
    public ValueLeaf[] Leaves { get; } = leaves;

    public bool IsEmpty => Leaves.Length == 0;

    /// <summary>Whether all texts are in it.</summary>
    public bool IsAny => Leaves is [AnyLeaf];

    /// <summary>Whether only white space is in it.</summary>
    public bool IsOnlyBlank => Leaves is [BlankLeaf];

    public ValueSet Union(ValueSet other) => this == other ? this : table.Of([.. Leaves, .. other.Leaves]);

    /// <summary>One of the leaves as a set.</summary>
    public ValueSet Only(ValueLeaf leaf) => Leaves.Length == 1 ? this : table.Of([leaf]);

    /// <summary>Whether a text as it stands in a document is in the set.</summary>
    public bool Matches(string text) => Array.Exists(Leaves, leaf => leaf.Matches(text));
}
