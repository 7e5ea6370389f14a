using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.RelaxNg.Simplification;

/// <summary>
/// Section 4.20: <c>notAllowed</c> takes with it whatever needs it, and vanishes where there is something else to choose.
/// Laws of <see cref="PatternFactory"/>; an element whose content is <c>notAllowed</c> stays an element.
/// </summary>
internal static class NotAllowedReduction
{
    /// <summary>The reduced group or interleave if one of its two patterns is <c>notAllowed</c>; otherwise null.</summary>
    public static Pattern? OfSequence(Pattern left, Pattern right) =>
        left is NotAllowedPattern ? left : right as NotAllowedPattern;

    /// <summary>The reduced choice if one of its two patterns is <c>notAllowed</c>; otherwise null.</summary>
    public static Pattern? OfChoice(Pattern left, Pattern right) =>
        left is NotAllowedPattern ? right
        : right is NotAllowedPattern ? left
        : null;

    /// <summary>The reduced oneOrMore, list or attribute if its content is <c>notAllowed</c>; otherwise null.</summary>
    public static Pattern? OfContainer(Pattern content) => content as NotAllowedPattern;

    /// <summary>The exception of a <c>data</c>: none if it is <c>notAllowed</c>.</summary>
    public static Pattern? OfExcept(Pattern? except) => except is NotAllowedPattern ? null : except;
}
