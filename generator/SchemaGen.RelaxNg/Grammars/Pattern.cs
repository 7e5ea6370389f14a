namespace SchemaGen.RelaxNg.Grammars;

/// <summary>
/// A pattern of the simple form (RELAX NG specification, end of section 4). Only <see cref="PatternFactory"/> creates patterns. It creates
/// one object for equal patterns, so equality is by reference.
/// </summary>
public abstract class Pattern
{
    private protected Pattern(int id, bool isNullable)
    {
        Id = id;
        IsNullable = isNullable;
    }

    /// <summary>The number of the pattern in its factory: unique, consecutive and in the order of creation.</summary>
    public int Id { get; }

    /// <summary>Whether the pattern matches empty content without attributes. Values are not checked: <c>data</c> is never nullable.</summary>
    public bool IsNullable { get; }
}
