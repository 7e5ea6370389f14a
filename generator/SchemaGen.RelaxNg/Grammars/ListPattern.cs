namespace SchemaGen.RelaxNg.Grammars;

/// <summary><c>list</c>: a value that consists of tokens separated by white space.</summary>
public sealed class ListPattern : Pattern
{
    internal ListPattern(int id, Pattern content)
        : base(id, isNullable: false)
    {
        Content = content;
    }

    /// <summary>The pattern of the sequence of tokens.</summary>
    public Pattern Content { get; }
}
