namespace SchemaGen.RelaxNg.Grammars;

/// <summary><c>oneOrMore</c>: a pattern one or more times.</summary>
public sealed class OneOrMorePattern : Pattern
{
    internal OneOrMorePattern(int id, Pattern content)
        : base(id, content.IsNullable)
    {
        Content = content;
    }

    /// <summary>The repeated pattern.</summary>
    public Pattern Content { get; }
}
