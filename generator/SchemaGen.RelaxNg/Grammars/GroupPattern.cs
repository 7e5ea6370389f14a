namespace SchemaGen.RelaxNg.Grammars;

/// <summary><c>group</c>: two patterns in sequence.</summary>
public sealed class GroupPattern : Pattern
{
    internal GroupPattern(int id, Pattern left, Pattern right)
        : base(id, left.IsNullable && right.IsNullable)
    {
        Left = left;
        Right = right;
    }

    /// <summary>The first pattern.</summary>
    public Pattern Left { get; }

    /// <summary>The second pattern; groups lean to the right.</summary>
    public Pattern Right { get; }
}
