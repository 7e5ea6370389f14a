using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.RelaxNg.Simplification;

/// <summary>Section 4.21: <c>empty</c> vanishes beside other patterns of a group or interleave. Laws of <see cref="PatternFactory"/>.</summary>
internal static class EmptyReduction
{
    /// <summary>What a group or interleave of the two is if one is <c>empty</c>; else null.</summary>
    public static Pattern? OfSequence(Pattern left, Pattern right) =>
        left is EmptyPattern ? right
        : right is EmptyPattern ? left
        : null;

    /// <summary>What oneOrMore of the content is if that is <c>empty</c>; else null.</summary>
    public static Pattern? OfOneOrMore(Pattern content) => content as EmptyPattern;
}
