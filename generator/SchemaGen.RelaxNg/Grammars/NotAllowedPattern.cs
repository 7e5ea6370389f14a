namespace SchemaGen.RelaxNg.Grammars;

/// <summary><c>notAllowed</c>: matches nothing.</summary>
public sealed class NotAllowedPattern : Pattern
{
    internal NotAllowedPattern(int id)
        : base(id, isNullable: false)
    {
    }
}
