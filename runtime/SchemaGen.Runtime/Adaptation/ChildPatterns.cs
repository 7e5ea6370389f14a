using SchemaGen.Runtime.Programs;

namespace SchemaGen.Runtime.Adaptation;

/// <summary>The patterns that children can have, by the patterns of their parents. Sets of patterns are numbers; documents need few of them.</summary>
internal sealed class ChildPatterns(XmlSchemaProgram program)
{
    private readonly Dictionary<int, int[]> _steps = [];
    private readonly Dictionary<(int Set, int Name), int> _next = [];
    private readonly List<int[]> _sets = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>The patterns of a set.</summary>
    public int[] this[int set] => _sets[set];

    /// <summary>The number of a set of patterns.</summary>
    public int NumberOf(IEnumerable<int> patterns)
    {
        int[] set = [.. patterns.Distinct().Order()];
        string key = string.Join(' ', set);
        if (!_numbers.TryGetValue(key, out int number))
        {
            _numbers[key] = number = _sets.Count;
            _sets.Add(set);
        }

        return number;
    }

    /// <summary>The patterns of children of a name in elements of a set of patterns.</summary>
    public int Below(int set, int name)
    {
        if (!_next.TryGetValue((set, name), out int next))
        {
            next = NumberOf(_sets[set].Select(pattern => program.Elements[pattern].Content).Distinct().SelectMany(StepsOf).Where(step => program.IsNamed(step, name)));
            _next.Add((set, name), next);
        }

        return next;
    }

    /// <summary>The patterns of all children of a content.</summary>
    private int[] StepsOf(int content)
    {
        if (!_steps.TryGetValue(content, out int[]? steps))
        {
            HashSet<int> found = [];
            TableRange variants = program.Contents[content].Variants;
            for (int variant = variants.Start; variant < variants.End; variant++)
            {
                TableRange starts = program.Variants[variant].Starts;
                foreach (int state in program.Starts.AsSpan(starts.Start, starts.Count).ToArray().SelectMany(program.ReachableFrom))
                {
                    foreach (ProgramStep step in program.StepsOf(state))
                    {
                        found.Add(step.Element);
                    }
                }
            }

            _steps[content] = steps = [.. found];
        }

        return steps;
    }
}
