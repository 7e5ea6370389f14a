using SchemaGen.Runtime.Programs;

namespace SchemaGen.Runtime.Validation;

/// <summary>Children that would lead from one state of a content to another.</summary>
/// <param name="End">The state that they lead to.</param>
/// <param name="Elements">Their patterns.</param>
internal readonly record struct ContentPath(int End, int[] Elements)
{
    /// <summary>The shortest paths to all states of a kind, the shorter ones first; that to the start itself is empty.</summary>
    /// <param name="program">The program.</param>
    /// <param name="start">The state to start from.</param>
    /// <param name="isWanted">Whether a path may end in a state.</param>
    /// <param name="longest">The number of children in the longest path that is looked for.</param>
    public static IEnumerable<ContentPath> From(XmlSchemaProgram program, int start, Func<int, bool> isWanted, int longest = int.MaxValue)
    {
        Dictionary<int, (int From, int Element, int Length)> reached = new() { [start] = (-1, -1, 0) };
        Queue<int> work = new([start]);
        while (work.TryDequeue(out int state))
        {
            int length = reached[state].Length;
            if (isWanted(state))
            {
                int[] elements = new int[length];
                for ((int at, int i) = (state, length); i > 0; at = reached[at].From)
                {
                    elements[--i] = reached[at].Element;
                }

                yield return new ContentPath(state, elements);
            }

            if (length < longest)
            {
                foreach (ProgramStep step in program.StepsOf(state).ToArray())
                {
                    if (reached.TryAdd(step.Next, (state, step.Element, length + 1)))
                    {
                        work.Enqueue(step.Next);
                    }
                }
            }
        }
    }
}
