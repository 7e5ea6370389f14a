namespace SchemaGen.RelaxNg.Grammars;

/// <summary><c>notAllowed</c>: cannot be matched.</summary>
public sealed class NotAllowedPattern : Pattern
{
    internal NotAllowedPattern(int id)
        : base(id, isNullable: false)
    {
    }
}
