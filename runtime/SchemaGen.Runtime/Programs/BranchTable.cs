namespace SchemaGen.Runtime.Programs;

/// <summary>
/// The branch of an interleave in which a child or text can stand. No two branches share a child name, and at most one has text
/// (section 7.4), so that a name picks its branch.
/// </summary>
internal sealed class BranchTable
{
    private readonly (int Name, int Branch)[] _slots;
    private readonly List<(NameSet Names, int Branch)> _wildcards = [];

    public BranchTable(XmlSchemaProgram program, in ProgramVariant variant)
    {
        Dictionary<int, int> branches = [];
        for (int i = 0; i < variant.Starts.Count; i++)
        {
            foreach (int state in program.ReachableFrom(program.Starts[variant.Starts.Start + i]))
            {
                TextBranch = program.States[state].TextNext < 0 ? TextBranch : i;
                foreach (ProgramStep step in program.StepsOf(state))
                {
                    ref readonly ProgramElement element = ref program.Elements[step.Element];
                    if (element.NameSet >= 0)
                    {
                        _wildcards.Add((program.NameSets[element.NameSet], i));
                    }
                    else
                    {
                        branches.TryAdd(element.Name, i);
                    }
                }
            }
        }

        int length = 4;
        while (length < branches.Count * 2)
        {
            length *= 2;
        }

        _slots = new (int, int)[length];
        Array.Fill(_slots, (-1, -1));
        foreach ((int name, int branch) in branches)
        {
            int slot = name & (length - 1);
            while (_slots[slot].Name >= 0)
            {
                slot = (slot + 1) & (length - 1);
            }

            _slots[slot] = (name, branch);
        }
    }

    /// <summary>The branch in which text can stand, or -1.</summary>
    public int TextBranch { get; } = -1;

    /// <summary>The branch in which a child of a name can stand, or -1.</summary>
    public int Find(int name)
    {
        for (int slot = name & (_slots.Length - 1); _slots[slot].Name >= 0; slot = (slot + 1) & (_slots.Length - 1))
        {
            if (_slots[slot].Name == name)
            {
                return _slots[slot].Branch;
            }
        }

        foreach ((NameSet names, int branch) in _wildcards)
        {
            if (names.Contains(name))
            {
                return branch;
            }
        }

        return -1;
    }
}
