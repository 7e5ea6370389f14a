namespace SchemaGen.RelaxNg.Grammars;

/// <summary>
/// A pattern of the simple form (RELAX NG specification, section 4 at its end). Made by <see cref="PatternFactory"/> only, which keeps
/// one object for equal patterns: equality is by reference. <see cref="Id"/> is dense within one factory.
/// </summary>
public abstract class Pattern
{
    private protected Pattern(int id, bool isNullable)
    {
        Id = id;
        IsNullable = isNullable;
    }

    /// <summary>A number of the pattern, unique in its factory, given in the order of creation.</summary>
    public int Id { get; }

    /// <summary>Whether the pattern matches no attributes and no children at all. Values are not asked: <c>data</c> is not nullable here.</summary>
    public bool IsNullable { get; }
}
