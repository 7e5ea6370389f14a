namespace SchemaGen.Datatypes.XsdRegex;

/// <summary>The limits on time and memory for hostile regular expressions. Real schemas stay far below them.</summary>
internal static class XsdPatternLimits
{
    /// <summary>
    /// States of the automaton, in which counted repetition is written out. <c>(a{0,1000}){0,1000}</c> would have a
    /// million; the largest pattern of libvirt 9.0 has 897.
    /// </summary>
    public const int MaxStates = 20_000;

    /// <summary>Different sets of characters in one pattern; the alphabet's table grows with their square.</summary>
    public const int MaxCharacterSets = 4_000;

    /// <summary>Groups and subtracted classes inside each other: the parser and the builder are recursive.</summary>
    public const int MaxNesting = 250;

    /// <summary>
    /// Numbers that the lazily built DFA of one pattern may hold, one or two megabytes. Beyond it matching simulates the NFA, slower
    /// but just as linear.
    /// </summary>
    public const int MaxCachedNumbers = 250_000;

    /// <summary>States among which a message looks for a text that a pattern matches.</summary>
    public const int MaxStatesForAnExample = 2_000;
}
