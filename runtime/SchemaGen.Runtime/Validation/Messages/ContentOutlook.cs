using SchemaGen.Runtime.Programs;

namespace SchemaGen.Runtime.Validation.Messages;

/// <summary>The content that an open element allows at the current position, and elsewhere.</summary>
internal sealed class ContentOutlook(XmlSchemaProgram program)
{
    // Beyond this many states only the next children are told: the questions below take time in proportion to states and names.
    private const int MostStates = 1_000;

    // Children of a name are counted up to this number.
    private const int MostCounted = 16;

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

    /// <summary>Whether a content variant has a child of a name.</summary>
    public bool Knows(int variant, int name) => ElementsOf(variant).Any(child => program.IsNamed(child, name));

    /// <summary>Whether the content of a pattern has a child of a name.</summary>
    public bool KnowsIn(int element, int name) => VariantsOf(program.ContentOf(element)).Any(variant => Knows(variant, name));

    /// <summary>The element patterns of all children that a content variant can have.</summary>
    public IEnumerable<int> ElementsOf(int variant) => StartsOf(variant).SelectMany(ElementsFrom).Distinct();

    /// <summary>Whether a content variant can be empty.</summary>
    public bool CanBeEmpty(int variant) => program.Variants[variant].Value is >= 0 and int value
        ? program.Values[value].Matches([], ValueDescriptions.NoContext.Instance)
        : StartsOf(variant).All(start => program.States[start].IsAccepting);

    /// <summary>Whether text can come next.</summary>
    public bool AllowsTextNext(ElementLevel level) => StatesOf(level).Exists(state => program.States[state].TextNext >= 0);

    /// <summary>Whether text can stand in the content of a level.</summary>
    public bool AllowsText(ElementLevel level) => StartsOf(level).Any(start => program.ReachableFrom(start).Any(state => program.States[state].TextNext >= 0));

    /// <summary>
    /// What has to come before a child of a name, which could follow then: groups of patterns in their order, of each of which one is needed; none if the child
    /// could not follow.
    /// </summary>
    public List<List<int>> Before(ElementLevel level, int name)
    {
        List<int> states = [];
        foreach (ElementFrame frame in level.Frames)
        {
            for (int i = 0; i < frame.Count; i++)
            {
                if (frame.StateFor(program, i, name, out _) is >= 0 and int state && !states.Contains(state))
                {
                    states.Add(state);
                }
            }
        }

        return InAll([.. states.Select(state => Needed(state, at => HasStep(at, name)))]);
    }

    /// <summary>Whether no content has so many children of a name.</summary>
    public bool IsTooMany(ElementLevel level, int name, int count)
    {
        count = Math.Min(count, MostCounted);
        return VariantsOf(level).TrueForAll(variant =>
        {
            if (StartOf(variant, name) is not (>= 0 and int start) || program.ReachableFrom(start).Count > MostStates)
            {
                return false;
            }

            HashSet<(int State, int Count)> reached = [(start, 0)];
            Stack<(int State, int Count)> work = new([(start, 0)]);
            while (work.TryPop(out (int State, int Count) at))
            {
                foreach ((int state, int element) in NextOf(at.State))
                {
                    int counted = at.Count + (element >= 0 && program.IsNamed(element, name) ? 1 : 0);
                    if (counted == count)
                    {
                        return false;
                    }

                    if (reached.Add((state, counted)))
                    {
                        work.Push((state, counted));
                    }
                }
            }

            return true;
        });
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
        List<int> variants = VariantsOf(level);
        foreach (int earlier in level.Children.Names)
        {
            if (earlier != name && !variants.Exists(variant => CanFollow(variant, earlier, name)))
            {
                excludes = !variants.Exists(variant => CanFollow(variant, name, earlier));
                return earlier;
            }
        }

        return -1;
    }

    /// <summary>The missing parts of the content: groups of patterns, one of which is needed from each group.</summary>
    public List<List<int>> Missing(ElementLevel level)
    {
        List<List<List<int>>> missing = [];
        foreach (ElementFrame frame in level.Frames)
        {
            for (int i = 0; i < frame.Count; i++)
            {
                missing.Add([.. frame.StatesAt(program, i).ToArray().SelectMany(state => Needed(state, at => program.States[at].IsAccepting))]);
            }
        }

        return InAll(missing);
    }

    /// <summary>The parts needed in each of several possible states: those needed in all, or one of the possible first parts of each.</summary>
    private static List<List<int>> InAll(List<List<List<int>>> needed)
    {
        needed.RemoveAll(static groups => groups.Count == 0);
        return needed.Count == 0 ? []
            : needed.TrueForAll(groups => groups.Select(static group => string.Join(' ', group)).SequenceEqual(needed[0].Select(static group => string.Join(' ', group)), StringComparer.Ordinal)) ? needed[0]
            : [[.. needed.SelectMany(static groups => groups[0]).Distinct()]];
    }

    /// <summary>
    /// What has to come before a state of a kind: groups of patterns in their order, of each of which one is needed. Between patterns that no way does without
    /// stands what can come next, where something has to.
    /// </summary>
    private List<List<int>> Needed(int state, Func<int, bool> isEnd)
    {
        if (isEnd(state) || ContentPath.From(program, state, isEnd).FirstOrDefault() is not { Elements: { } path })
        {
            return [];
        }

        HashSet<int> all = program.ReachableFrom(state);
        List<List<int>> groups = [];
        int[] at = [state];
        foreach (int element in all.Count > MostStates ? [] : path.Distinct().Where(element => !Reaches(state, isEnd, element)))
        {
            if (!at.Any(from => program.After(from, element) >= 0))
            {
                groups.Add(Leading(at, isEnd));
            }

            groups.Add([element]);
            at = [.. all.Select(from => program.After(from, element)).Where(next => next >= 0 && Reaches(next, isEnd)).Distinct()];
        }

        if (!at.Any(isEnd))
        {
            groups.Add(Leading(at, isEnd));
        }

        return groups;
    }

    /// <summary>The patterns of the next children on the ways to states of a kind: those that lead nearer, if there is no way without them.</summary>
    private List<int> Leading(int[] states, Func<int, bool> isEnd)
    {
        Dictionary<int, int> distances = Distances(states, isEnd);
        int[] Elements(Func<int, int, bool> isWanted) => [
            .. states.SelectMany(state => program.StepsOf(state).ToArray().Where(step => distances.TryGetValue(step.Next, out int next) && isWanted(distances[state], next)))
                .Select(static step => step.Element).Distinct()];

        int[] nearer = Elements(static (here, next) => next < here);
        return [.. states.Any(state => Reaches(state, isEnd, nearer)) ? Elements(static (_, _) => true) : nearer];
    }

    /// <summary>The number of children that are needed from states, and from those after them, to states of a kind; nothing for states that do not lead there.</summary>
    private Dictionary<int, int> Distances(int[] states, Func<int, bool> isEnd)
    {
        HashSet<int> all = [.. states.SelectMany(program.ReachableFrom)];
        ILookup<int, int> before = all.SelectMany(state => program.StepsOf(state).ToArray().Select(step => (step.Next, State: state))).ToLookup(static step => step.Next, static step => step.State);
        Dictionary<int, int> distances = all.Where(isEnd).ToDictionary(static state => state, static _ => 0);
        Queue<int> work = new(distances.Keys);
        while (work.TryDequeue(out int state))
        {
            foreach (int other in before[state].Where(other => distances.TryAdd(other, distances[state] + 1)))
            {
                work.Enqueue(other);
            }
        }

        return distances;
    }

    /// <summary>Whether a content of a variant has a child of a name somewhere after one of another.</summary>
    private bool CanFollow(int variant, int earlier, int name)
    {
        (int start, int other) = (StartOf(variant, name), StartOf(variant, earlier));
        if (start < 0 || other < 0)
        {
            return false;
        }

        HashSet<int> all = program.ReachableFrom(start);
        return all.Count > MostStates
            || (start == other
                ? all.SelectMany(NextOf).Where(next => next.Element >= 0 && program.IsNamed(next.Element, earlier)).Select(static next => next.State).Distinct().Any(after => Reaches(after, at => HasStep(at, name)))
                : Reaches(start, at => HasStep(at, name)) && Reaches(other, at => HasStep(at, earlier)));
    }

    /// <summary>Whether a state of a kind can come, without children of some patterns.</summary>
    private bool Reaches(int state, Func<int, bool> isWanted, params int[] without)
    {
        HashSet<int> reached = [state];
        Stack<int> work = new([state]);
        while (work.TryPop(out int at))
        {
            if (isWanted(at))
            {
                return true;
            }

            foreach ((int next, int element) in NextOf(at))
            {
                if (Array.IndexOf(without, element) < 0 && reached.Add(next))
                {
                    work.Push(next);
                }
            }
        }

        return false;
    }

    /// <summary>The states that can come next: after text, with -1 for an element, and after children.</summary>
    private IEnumerable<(int State, int Element)> NextOf(int state)
    {
        IEnumerable<(int, int)> steps = program.StepsOf(state).ToArray().Select(static step => (step.Next, step.Element));
        return program.States[state].TextNext is >= 0 and int text ? steps.Prepend((text, -1)) : steps;
    }

    /// <summary>The start of the branch of a variant in which children of a name stand; -1 if there is none.</summary>
    private int StartOf(int variant, int name) => program.BranchOf(variant, name) is >= 0 and int branch ? program.Starts[program.Variants[variant].Starts.Start + branch] : -1;

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

    private static IEnumerable<int> VariantsOf(in ProgramContent content) => Enumerable.Range(content.Variants.Start, content.Variants.Count);

    private List<int> StartsOf(ElementLevel level) => [.. VariantsOf(level).SelectMany(StartsOf)];

    private static List<int> VariantsOf(ElementLevel level)
    {
        List<int> variants = [];
        foreach (ElementFrame frame in level.Frames)
        {
            for (int i = 0; i < frame.Count; i++)
            {
                if (!variants.Contains(frame.VariantAt(i)))
                {
                    variants.Add(frame.VariantAt(i));
                }
            }
        }

        return variants;
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
