using System.Collections.Immutable;
using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.RelaxNg.Programs;

/// <summary>
/// The states of all content automata of a program. A state stands for the pattern of the remaining content. Equal patterns share a state
/// across all contents of the schema.
/// </summary>
internal sealed class ContentAutomata(PatternFactory patterns, Func<ElementPattern, int> elementNumber)
{
    private readonly ContentLetters _letters = new(patterns);
    private readonly Dictionary<int, int> _stateOfPattern = [];
    private readonly List<ProgramState> _states = [];

    public ImmutableArray<ProgramState> States => [.. _states];

    /// <summary>Returns the start state of the automaton of <paramref name="start"/>, or -1 if it needs more than <paramref name="limit"/> states.</summary>
    public int TryAdd(Pattern start, int limit)
    {
        if (_stateOfPattern.TryGetValue(start.Id, out int existing))
        {
            return existing;
        }

        List<Pattern> found = [start];
        HashSet<Pattern> known = [start];
        List<LetterTable> steps = [];
        for (int i = 0; i < found.Count; i++)
        {
            LetterTable letters = _letters.Of(found[i]);
            steps.Add(letters);
            foreach (Pattern next in letters.Next)
            {
                Discover(next);
            }

            if (letters.TextNext is not null)
            {
                Discover(letters.TextNext);
            }

            if (found.Count > limit)
            {
                return -1;
            }
        }

        Number(found, steps);
        return _stateOfPattern[start.Id];

        void Discover(Pattern pattern)
        {
            // A state of another automaton exists already, with all states after it.
            if (!_stateOfPattern.ContainsKey(pattern.Id) && known.Add(pattern))
            {
                found.Add(pattern);
            }
        }
    }

    private void Number(List<Pattern> found, List<LetterTable> steps)
    {
        int count = _states.Count;
        foreach (Pattern pattern in found)
        {
            _stateOfPattern.Add(pattern.Id, count++);
        }

        for (int i = 0; i < found.Count; i++)
        {
            _states.Add(StateOf(found[i], steps[i]));
        }
    }

    private ProgramState StateOf(Pattern pattern, LetterTable letters)
    {
        ImmutableArray<ProgramTransition>.Builder transitions = ImmutableArray.CreateBuilder<ProgramTransition>(letters.Elements.Count);
        for (int i = 0; i < letters.Elements.Count; i++)
        {
            transitions.Add(new ProgramTransition(elementNumber(letters.Elements[i]), _stateOfPattern[letters.Next[i].Id]));
        }

        return new ProgramState(pattern.IsNullable, letters.TextNext is null ? -1 : _stateOfPattern[letters.TextNext.Id], transitions.MoveToImmutable());
    }
}
