using System.Text;
using SchemaGen.Runtime.Classes;
using SchemaGen.Runtime.Documents;
using SchemaGen.Runtime.Programs;

namespace SchemaGen.Runtime.Writing;

/// <summary>
/// Finds an order of children that the content model of an element accepts. Children of one list keep its order, and those that were read theirs.
/// </summary>
internal sealed class ContentOrder
{
    // A search that takes longer, besides a step for each child, gives up: validation then says what is wrong with the order.
    private const int MaxSteps = 20_000;

    private readonly XmlSchemaProgram _program;
    private readonly List<List<ContentChild>> _lists;
    private readonly List<int[]> _names;

    // For each child the chain of the one before it in the list that holds both, and how many of that chain are taken with it; for the first one of a list 0 of any.
    private List<(int Chain, int Count)[]> _before = [];
    private readonly HashSet<string> _failed = [];
    private readonly List<ContentChild> _found = [];
    private readonly int _maxSteps;
    private int _steps;

    private ContentOrder(XmlSchemaProgram program, List<List<ContentChild>> lists, Func<ContentChild, int> nameOf)
    {
        _program = program;
        _lists = lists;
        _names = [.. lists.Select(list => list.Select(nameOf).ToArray())];
        _maxSteps = MaxSteps + lists.Sum(static list => list.Count);
    }

    /// <summary>Arranges children.</summary>
    /// <param name="node">The element.</param>
    /// <param name="children">The children in the order that is preferred.</param>
    /// <param name="loose">Those of them that nothing holds at their place.</param>
    /// <returns>The children in an order that is accepted; in the preferred order if there is none.</returns>
    public static List<ContentChild> Arrange(XmlElementNode node, List<ContentChild> children, List<ContentChild> loose)
    {
        XmlClass type = node.XmlClass;
        if (type.Reader?.Program is not { } program || type.IsMixed)
        {
            return children;
        }

        int[] patterns = node.Pattern >= 0 && node.Document!.Schema == type.Reader ? [node.Pattern] : type.Elements;
        Dictionary<ExpandedName, int> numbers = [];
        int NameOf(ContentChild child)
        {
            if (!numbers.TryGetValue(child.Name, out int number))
            {
                numbers[child.Name] = number = program.Names.Find(child.Name.LocalName, child.Name.NamespaceUri);
            }

            return number;
        }

        List<ContentChild> elements = [.. children.Where(static child => child.IsElement && !child.IsRemoved)];
        foreach (int pattern in patterns)
        {
            if (IsAccepted(program, pattern, elements, NameOf))
            {
                return children;
            }
        }

        // First the new ones move among the others, then all but what was read.
        List<List<ContentChild>> byList = ByMember(elements, child => child.Start < 0 && loose.Contains(child));
        List<List<ContentChild>> allNew = ByMember(elements, static child => child.Start < 0);
        foreach (List<List<ContentChild>> lists in new[] { byList, allNew })
        {
            foreach (int pattern in patterns)
            {
                if (Search(program, pattern, lists, NameOf) is { } found)
                {
                    return Merge(children, found);
                }
            }
        }

        return children;
    }

    // One list of what stays in order, and one for each member of what can move.
    private static List<List<ContentChild>> ByMember(List<ContentChild> elements, Func<ContentChild, bool> isFree)
    {
        List<List<ContentChild>> lists = [];
        List<ContentChild> kept = elements.FindAll(child => !isFree(child));
        foreach (ContentChild child in elements)
        {
            if (!isFree(child))
            {
                if (kept.Count > 0 && !lists.Contains(kept))
                {
                    lists.Add(kept);
                }
            }
            else if (lists.Find(list => list != kept && list[0].IsInListOf(child)) is { } known)
            {
                known.Add(child);
            }
            else
            {
                lists.Add([child]);
            }
        }

        return lists;
    }

    private static List<(int Chain, int Count)[]> BeforeEach(List<List<ContentChild>> lists)
    {
        // Objects are equal as values, and holders are not meant as such.
        Dictionary<object, int> holders = new(ReferenceEqualityComparer.Instance);
        Dictionary<(int Holder, XmlClassMember?, int Index), (int, int)> places = [];
        int HolderOf(ContentChild child) => child.Holder is null ? -1 : holders.TryGetValue(child.Holder, out int known) ? known : holders[child.Holder] = holders.Count;
        for (int i = 0; i < lists.Count; i++)
        {
            for (int k = 0; k < lists[i].Count; k++)
            {
                places[(HolderOf(lists[i][k]), lists[i][k].Member, lists[i][k].Index)] = (i, k + 1);
            }
        }

        // Between two elements of a list there may be texts.
        (int, int) Before(ContentChild child)
        {
            for (int index = child.Index - 1; index >= 0; index--)
            {
                if (places.TryGetValue((HolderOf(child), child.Member, index), out (int, int) place))
                {
                    return place;
                }
            }

            return default;
        }

        return [.. lists.Select(list => list.Select(Before).ToArray())];
    }

    private static bool IsAccepted(XmlSchemaProgram program, int pattern, List<ContentChild> elements, Func<ContentChild, int> nameOf)
    {
        ContentOrder order = new(program, [elements], nameOf);
        List<int[]> states = StartOf(program, pattern);
        foreach (int name in order._names[0])
        {
            states = order.Step(states, name);
            if (states.Count == 0)
            {
                return false;
            }
        }

        return order.Accepts(states);
    }

    private static List<ContentChild>? Search(XmlSchemaProgram program, int pattern, List<List<ContentChild>> lists, Func<ContentChild, int> nameOf)
    {
        ContentOrder search = new(program, lists, nameOf) { _before = BeforeEach(lists) };
        return search.TryFind(StartOf(program, pattern), new int[lists.Count]) ? search._found : null;
    }

    private static List<int[]> StartOf(XmlSchemaProgram program, int pattern)
    {
        TableRange variants = program.ContentOf(pattern).Variants;
        List<int[]> start = [];
        for (int variant = variants.Start; variant < variants.End; variant++)
        {
            if (program.Variants[variant].Value < 0)
            {
                TableRange starts = program.Variants[variant].Starts;
                start.Add([variant, .. program.Starts.AsSpan(starts.Start, starts.Count)]);
            }
        }

        return start;
    }

    // Depth is the number of children, so that it is a loop over choices and not a recursion.
    private bool TryFind(List<int[]> start, int[] taken)
    {
        Stack<(List<int[]> States, int Choice)> path = [];
        List<int[]> states = start;
        int choice = 0;
        while (true)
        {
            if (choice == 0 && IsComplete(taken) && Accepts(states))
            {
                return true;
            }

            if (choice == 0 && (++_steps > _maxSteps || !_failed.Add(KeyOf(states, taken))))
            {
                choice = _lists.Count;
            }

            while (choice < _lists.Count && taken[choice] == _lists[choice].Count)
            {
                choice++;
            }

            if (choice == _lists.Count)
            {
                if (!path.TryPop(out (List<int[]> States, int Choice) last) || _steps > _maxSteps)
                {
                    return false;
                }

                states = last.States;
                taken[last.Choice]--;
                _found.RemoveAt(_found.Count - 1);
                choice = last.Choice + 1;
                continue;
            }

            (int chain, int count) = _before[choice][taken[choice]];
            List<int[]> next = taken[chain] >= count ? Step(states, _names[choice][taken[choice]]) : [];
            if (next.Count == 0)
            {
                choice++;
                continue;
            }

            path.Push((states, choice));
            _found.Add(_lists[choice][taken[choice]++]);
            states = next;
            choice = 0;
        }
    }

    private bool IsComplete(int[] taken)
    {
        for (int i = 0; i < taken.Length; i++)
        {
            if (taken[i] < _lists[i].Count)
            {
                return false;
            }
        }

        return true;
    }

    private bool Accepts(List<int[]> states) => states.Exists(state => state.AsSpan(1).ToArray().All(branch => _program.States[branch].IsAccepting));

    private List<int[]> Step(List<int[]> states, int name)
    {
        List<int[]> next = [];
        foreach (int[] state in states)
        {
            int branch = _program.BranchOf(state[0], name);
            foreach (ProgramStep step in branch < 0 ? [] : _program.StepsOf(state[branch + 1]))
            {
                if (_program.IsNamed(step.Element, name))
                {
                    int[] after = [.. state];
                    after[branch + 1] = step.Next;
                    if (!next.Exists(known => known.AsSpan().SequenceEqual(after)))
                    {
                        next.Add(after);
                    }
                }
            }
        }

        return next;
    }

    private static string KeyOf(List<int[]> states, int[] taken)
    {
        StringBuilder key = new();
        foreach (int count in taken)
        {
            key.Append(count).Append(' ');
        }

        foreach (int[] state in states)
        {
            key.Append('|').AppendJoin(' ', state);
        }

        return key.ToString();
    }

    // What is no element keeps its place after the element before it.
    private static List<ContentChild> Merge(List<ContentChild> children, List<ContentChild> elements)
    {
        List<ContentChild> merged = new(children.Count);
        Dictionary<ContentChild, List<ContentChild>> following = [];
        List<ContentChild> others = merged;
        foreach (ContentChild child in children)
        {
            if (child.IsElement && !child.IsRemoved)
            {
                following[child] = others = [];
            }
            else
            {
                others.Add(child);
            }
        }

        foreach (ContentChild element in elements)
        {
            merged.Add(element);
            merged.AddRange(following[element]);
        }

        return merged;
    }
}
