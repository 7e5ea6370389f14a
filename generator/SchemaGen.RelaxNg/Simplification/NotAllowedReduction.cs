using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.RelaxNg.Simplification;

/// <summary>
/// Section 4.20: <c>notAllowed</c> takes with it whatever needs it, and vanishes where there is something else to choose.
/// Laws of <see cref="PatternFactory"/>; an element whose content is <c>notAllowed</c> stays an element.
/// </summary>
internal static class NotAllowedReduction
{
    /// <summary>What a group or interleave of the two is if one is <c>notAllowed</c>; else null.</summary>
    public static Pattern? OfSequence(Pattern left, Pattern right) =>
        left is NotAllowedPattern ? left : right as NotAllowedPattern;

    /// <summary>What a choice of the two is if one is <c>notAllowed</c>; else null.</summary>
    public static Pattern? OfChoice(Pattern left, Pattern right) =>
        left is NotAllowedPattern ? right
        : right is NotAllowedPattern ? left
        : null;

    /// <summary>What oneOrMore, list or attribute of the content is if that is <c>notAllowed</c>; else null.</summary>
    public static Pattern? OfContainer(Pattern content) => content as NotAllowedPattern;

    /// <summary>The exception of a <c>data</c>: none if it is <c>notAllowed</c>.</summary>
    public static Pattern? OfExcept(Pattern? except) => except is NotAllowedPattern ? null : except;
}
