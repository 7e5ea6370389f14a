using SchemaGen.Runtime.Values;

namespace SchemaGen.Runtime.Programs;

/// <summary>An attribute that a content allows. A value, so that a content's attributes stand side by side.</summary>
internal readonly struct ProgramAttribute(int nameNumber, NameSet? nameSet, ValueMatcher value, ulong alternatives, ulong factor, ulong requiredBit)
{
    /// <summary>The number of its name, or -1 if it has several (<see cref="NameSet"/>).</summary>
    public int NameNumber { get; } = nameNumber;

    public NameSet? NameSet { get; } = nameSet;

    public ValueMatcher Value { get; } = value;

    /// <summary>The alternatives that allow it with this value.</summary>
    public ulong Alternatives { get; } = alternatives;

    /// <summary>All alternatives of the factor that it decides; 0 if it decides none.</summary>
    public ulong Factor { get; } = factor;

    /// <summary>The bit that its presence sets, or 0.</summary>
    public ulong RequiredBit { get; } = requiredBit;
}
