namespace SchemaGen.RelaxNg.Grammars;

/// <summary><c>choice</c>: one of two patterns.</summary>
public sealed class ChoicePattern : Pattern
{
    internal ChoicePattern(int id, Pattern left, Pattern right)
        : base(id, left.IsNullable || right.IsNullable)
    {
        Left = left;
        Right = right;
    }

    /// <summary>The first pattern in schema order.</summary>
    public Pattern Left { get; }

    /// <summary>The second pattern; choices lean to the right.</summary>
    public Pattern Right { get; }
}
