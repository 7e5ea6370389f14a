namespace SchemaGen.RelaxNg.Grammars;

/// <summary><c>oneOrMore</c>: the pattern once or more.</summary>
public sealed class OneOrMorePattern : Pattern
{
    internal OneOrMorePattern(int id, Pattern content)
        : base(id, content.IsNullable)
    {
        Content = content;
    }

    /// <summary>The pattern.</summary>
    public Pattern Content { get; }
}
