namespace SchemaGen.Runtime.Programs;

/// <summary>A state of a content automaton: which children can come, and whether the content can end.</summary>
internal struct ProgramState
{
    /// <summary>The steps over children, in schema order.</summary>
    public TableRange Steps;

    /// <summary>The state after text that is not white space; -1 if such text is not allowed.</summary>
    public int TextNext;

    /// <summary>Whether the content can end.</summary>
    public bool IsAccepting;

    /// <summary>Whether a step has several names, or two steps have the same.</summary>
    public bool HasSharedNames;
}
