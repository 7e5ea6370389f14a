using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.RelaxNg.Simplification;

/// <summary>Section 4.21: <c>empty</c> vanishes beside other patterns of a group or interleave. Laws of <see cref="PatternFactory"/>.</summary>
internal static class EmptyReduction
{
    /// <summary>The reduced group or interleave if one of its two patterns is <c>empty</c>; otherwise null.</summary>
    public static Pattern? OfSequence(Pattern left, Pattern right) =>
        left is EmptyPattern ? right
        : right is EmptyPattern ? left
        : null;

    /// <summary>The reduced oneOrMore if its content is <c>empty</c>; otherwise null.</summary>
    public static Pattern? OfOneOrMore(Pattern content) => content as EmptyPattern;
}
