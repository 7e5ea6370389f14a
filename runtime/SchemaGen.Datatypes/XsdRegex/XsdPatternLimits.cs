namespace SchemaGen.Datatypes.XsdRegex;

/// <summary>The limits on time and memory for hostile regular expressions. Real schemas stay far below them.</summary>
internal static class XsdPatternLimits
{
    /// <summary>
    /// The maximum number of states of the automaton, in which counted repetition is expanded. <c>(a{0,1000}){0,1000}</c> would have a
    /// million; the largest pattern of libvirt 9.0 has 897.
    /// </summary>
    public const int MaxStates = 20_000;

    /// <summary>The maximum number of different character sets in one pattern. The alphabet's table grows with their square.</summary>
    public const int MaxCharacterSets = 4_000;

    /// <summary>The maximum nesting of groups and subtracted classes. The parser and the builder are recursive.</summary>
    public const int MaxNesting = 250;

    /// <summary>
    /// The maximum count of numbers in the lazily built DFA of one pattern, one or two megabytes. Beyond it, matching simulates the NFA, which is
    /// slower but still linear.
    /// </summary>
    public const int MaxCachedNumbers = 250_000;

    /// <summary>The maximum number of states searched for a text that a pattern matches, for messages.</summary>
    public const int MaxStatesForAnExample = 2_000;
}
