namespace SchemaGen.Runtime.Programs;

/// <summary>An element pattern of a program.</summary>
internal sealed class ProgramElement(int index, int nameNumber, NameSet? nameSet, ElementBinding binding, ProgramContent content)
{
    public int Index { get; } = index;

    /// <summary>The number of its name, or -1 if it has several (<see cref="NameSet"/>).</summary>
    public int NameNumber { get; } = nameNumber;

    public NameSet? NameSet { get; } = nameSet;

    public ElementBinding Binding { get; } = binding;

    public ProgramContent Content { get; } = content;
}
