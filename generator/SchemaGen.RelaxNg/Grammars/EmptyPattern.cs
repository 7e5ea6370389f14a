namespace SchemaGen.RelaxNg.Grammars;

/// <summary><c>empty</c>: matches empty content without attributes.</summary>
public sealed class EmptyPattern : Pattern
{
    internal EmptyPattern(int id)
        : base(id, isNullable: true)
    {
    }
}
