namespace SchemaGen.RelaxNg.Grammars;

/// <summary><c>empty</c>: matches nothing at all.</summary>
public sealed class EmptyPattern : Pattern
{
    internal EmptyPattern(int id)
        : base(id, isNullable: true)
    {
    }
}
