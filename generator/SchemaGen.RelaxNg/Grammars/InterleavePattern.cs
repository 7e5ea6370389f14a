namespace SchemaGen.RelaxNg.Grammars;

/// <summary><c>interleave</c>: two patterns whose children can be mixed in any order.</summary>
public sealed class InterleavePattern : Pattern
{
    internal InterleavePattern(int id, Pattern left, Pattern right)
        : base(id, left.IsNullable && right.IsNullable)
    {
        Left = left;
        Right = right;
    }

    /// <summary>The first pattern in schema order.</summary>
    public Pattern Left { get; }

    /// <summary>The second pattern; interleaves lean to the right.</summary>
    public Pattern Right { get; }
}
