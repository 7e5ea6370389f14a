namespace SchemaGen.Runtime.Programs;

/// <summary>An element pattern of a program.</summary>
internal sealed class ProgramElement(int index, int nameNumber, NameSet? nameSet, ElementBinding binding, ProgramContent content)
{
    public int Index { get; } = index;

    /// <summary>The number of its name, or -1 if it has several (<see cref="NameSet"/>).</summary>
    public int NameNumber { get; } = nameNumber;

    public NameSet? NameSet { get; } = nameSet;

    public ElementBinding Binding { get; } = binding;

    /// <summary>Whether an object was made for it whose class is called like it: then all are, if the pattern has one name.</summary>
    public bool HasNameOfClass { get; set; }

    /// <summary>The class of its objects, once one was made, if all are of one class.</summary>
    public XmlClass? Class { get; set; }

    public ProgramContent Content { get; } = content;
}
