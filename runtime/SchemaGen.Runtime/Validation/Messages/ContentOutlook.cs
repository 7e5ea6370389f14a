using SchemaGen.Runtime.Programs;

namespace SchemaGen.Runtime.Validation.Messages;

/// <summary>What the content models of an open element allow from where it is, and what they allow elsewhere.</summary>
internal sealed class ContentOutlook(XmlSchemaProgram program)
{
    // Beyond this many states only the next children are told: the questions below take time in proportion to states and names.
    private const int MostStates = 1_000;

    /// <summary>The element patterns of the children that can come next, in schema order.</summary>
    public List<int> Next(ElementLevel level)
    {
        List<int> elements = [];
        foreach (int state in StatesOf(level))
        {
            foreach (ProgramStep step in program.StepsOf(state))
            {
                if (!elements.Contains(step.Element))
                {
                    elements.Add(step.Element);
                }
            }
        }

        return elements;
    }

    /// <summary>The element patterns of all children that can come from here on.</summary>
    public List<int> Later(ElementLevel level)
    {
        HashSet<int> elements = [];
        foreach (int state in StatesOf(level))
        {
            elements.UnionWith(ElementsFrom(state));
        }

        return [.. elements];
    }

    /// <summary>Whether a child of a name can stand in the content of a level, here or elsewhere.</summary>
    public bool Knows(ElementLevel level, int name)
    {
        foreach (int start in StartsOf(level))
        {
            if (ElementsFrom(start).Any(element => program.IsNamed(element, name)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the content of a pattern has a child of a name.</summary>
    public bool Knows(int element, int name)
    {
        TableRange variants = program.ContentOf(element).Variants;
        for (int variant = variants.Start; variant < variants.End; variant++)
        {
            if (StartsOf(variant).Any(start => ElementsFrom(start).Any(child => program.IsNamed(child, name))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether text can come next.</summary>
    public bool AllowsTextNext(ElementLevel level) => StatesOf(level).Exists(state => program.States[state].TextNext >= 0);

    /// <summary>Whether text can stand in the content of a level.</summary>
    public bool AllowsText(ElementLevel level) => StartsOf(level).Any(start => program.ReachableFrom(start).Any(state => program.States[state].TextNext >= 0));

    /// <summary>
    /// The patterns of which one has to come before a child of a name, which could follow then; empty if it could not. Where one is needed in any case, only
    /// that.
    /// </summary>
    public List<int> Before(ElementLevel level, int name)
    {
        List<int> before = [];
        foreach (ElementFrame frame in level.Frames)
        {
            for (int i = 0; i < frame.Count; i++)
            {
                if (frame.StateFor(program, i, name, out _) is >= 0 and int state && PathTo(state, name) is { Count: > 0 } path)
                {
                    int[] needed = [.. path.Select(static step => step.Element).Where(element => !CanLead(state, name, without: element))];
                    before.AddRange(needed.Length > 0
                        ? needed
                        : program.StepsOf(state).ToArray().Where(step => CanLead(step.Next, name)).Select(static step => step.Element));
                }
            }
        }

        return [.. before.Distinct()];
    }

    /// <summary>Takes what has to come before a child of a name for there, and moves the frames to where that child can come.</summary>
    /// <returns>The names that were skipped.</returns>
    public List<int> Skip(ElementLevel level, int name)
    {
        List<int> skipped = [];
        foreach (ElementFrame frame in level.Frames)
        {
            for (int i = 0; i < frame.Count; i++)
            {
                if (frame.StateFor(program, i, name, out int branch) is >= 0 and int state && PathTo(state, name) is { Count: > 0 } path)
                {
                    frame.StateAt(i, branch) = path[^1].Next;
                    skipped.AddRange(path.Select(step => program.Elements[step.Element].Name).Where(static skip => skip >= 0));
                }
            }
        }

        return skipped;
    }

    /// <summary>The steps of the shortest way to a state in which a child of a name can come; null if there is none.</summary>
    private List<ProgramStep>? PathTo(int state, int name)
    {
        Dictionary<int, (int From, ProgramStep Step)> reached = new() { [state] = (-1, default) };
        Queue<int> work = new([state]);
        while (work.TryDequeue(out int next))
        {
            if (HasStep(next, name))
            {
                List<ProgramStep> path = [];
                for (int at = next; reached[at].From >= 0; at = reached[at].From)
                {
                    path.Insert(0, reached[at].Step);
                }

                return path;
            }

            foreach (ProgramStep step in program.StepsOf(next))
            {
                if (reached.TryAdd(step.Next, (next, step)))
                {
                    work.Enqueue(step.Next);
                }
            }
        }

        return null;
    }

    /// <summary>
    /// The first child so far before which one of a name would have to stand, or beside which it cannot stand at all; -1 if no child is to blame.
    /// </summary>
    /// <param name="level">The element.</param>
    /// <param name="name">The name of a child that cannot come any more.</param>
    /// <param name="excludes">Whether they cannot stand together in any order.</param>
    public int Obstacle(ElementLevel level, int name, out bool excludes)
    {
        excludes = false;
        foreach (int start in StartsOf(level))
        {
            // The branches of an interleave do not stand in each other's way.
            int[] all = [.. program.ReachableFrom(start)];
            int[] after = all.Length > MostStates ? [] : [.. After(all, name)];
            foreach (int earlier in after.Length == 0 ? [] : level.Children.Names)
            {
                if (earlier != name && After(all, earlier).ToArray() is { Length: > 0 } states && !states.Any(state => CanLead(state, name)))
                {
                    excludes = !after.Any(state => CanLead(state, earlier));
                    return earlier;
                }
            }
        }

        return -1;
    }

    /// <summary>
    /// What the content lacks to be complete: groups of patterns, of each of which one is needed. A pattern without which the content cannot end is
    /// a group by itself. Of several configurations the one is taken that lacks least.
    /// </summary>
    public List<List<int>> Missing(ElementLevel level)
    {
        List<List<int>>? least = null;
        foreach (ElementFrame frame in level.Frames)
        {
            for (int i = 0; i < frame.Count; i++)
            {
                List<List<int>> missing = [];
                foreach (int state in frame.StatesAt(program, i))
                {
                    if (!program.States[state].IsAccepting)
                    {
                        missing.AddRange(MissingFrom(state));
                    }
                }

                if (missing.Count > 0 && (least is null || missing.Count < least.Count))
                {
                    least = missing;
                }
            }
        }

        return least ?? [];
    }

    private List<List<int>> MissingFrom(int state)
    {
        List<int> next = [.. program.StepsOf(state).ToArray().Select(static step => step.Element).Distinct()];
        List<List<int>> needed = program.ReachableFrom(state).Count > MostStates ? [] : [.. ElementsFrom(state).Where(element => !CanEndWithout(state, element)).Select(static element => new List<int> { element })];
        return needed.Count > 0 ? needed : [next];
    }

    private bool CanEndWithout(int state, int element) => Reaches(state, element, reached => program.States[reached].IsAccepting);

    private IEnumerable<int> After(int[] states, int name) =>
        states.SelectMany(state => program.StepsOf(state).ToArray()).Where(step => program.IsNamed(step.Element, name)).Select(static step => step.Next).Distinct();

    private bool CanLead(int state, int name, int without = -1) => Reaches(state, without, reached => HasStep(reached, name));

    /// <summary>Whether a state can come that is looked for, without a child of a pattern.</summary>
    private bool Reaches(int state, int without, Func<int, bool> isWanted)
    {
        HashSet<int> reached = [state];
        Stack<int> work = new([state]);
        while (work.TryPop(out int next))
        {
            if (isWanted(next))
            {
                return true;
            }

            if (program.States[next].TextNext >= 0 && reached.Add(program.States[next].TextNext))
            {
                work.Push(program.States[next].TextNext);
            }

            foreach (ProgramStep step in program.StepsOf(next))
            {
                if (step.Element != without && reached.Add(step.Next))
                {
                    work.Push(step.Next);
                }
            }
        }

        return false;
    }

    private bool HasStep(int state, int name)
    {
        foreach (ProgramStep step in program.StepsOf(state))
        {
            if (program.IsNamed(step.Element, name))
            {
                return true;
            }
        }

        return false;
    }

    private IEnumerable<int> ElementsFrom(int state) =>
        program.ReachableFrom(state).SelectMany(reached => program.StepsOf(reached).ToArray()).Select(static step => step.Element).Distinct();

    private IEnumerable<int> StartsOf(int variant) => program.Starts.AsSpan(program.Variants[variant].Starts.Start, program.Variants[variant].Starts.Count).ToArray();

    private List<int> StartsOf(ElementLevel level)
    {
        List<int> starts = [];
        foreach (ElementFrame frame in level.Frames)
        {
            for (int i = 0; i < frame.Count; i++)
            {
                starts.AddRange(StartsOf(frame.VariantAt(i)));
            }
        }

        return starts;
    }

    private List<int> StatesOf(ElementLevel level)
    {
        List<int> states = [];
        foreach (ElementFrame frame in level.Frames)
        {
            for (int i = 0; i < frame.Count; i++)
            {
                states.AddRange(frame.StatesAt(program, i));
            }
        }

        return states;
    }
}
