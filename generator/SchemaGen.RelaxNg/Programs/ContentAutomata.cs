using System.Collections.Immutable;
using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.RelaxNg.Programs;

/// <summary>
/// The states of all content automata of a program. A state is a pattern: what may still follow; equal patterns share a state, across
/// all contents of the schema.
/// </summary>
internal sealed class ContentAutomata(PatternFactory patterns, Func<ElementPattern, int> elementNumber)
{
    private readonly ContentDerivative _derivative = new(patterns);
    private readonly Dictionary<int, int> _stateOfPattern = [];
    private readonly List<ProgramState> _states = [];

    public ImmutableArray<ProgramState> States => [.. _states];

    /// <summary>The start state of the automaton of <paramref name="start"/>, or -1 if it needs more than <paramref name="limit"/> states.</summary>
    public int TryAdd(Pattern start, int limit)
    {
        if (_stateOfPattern.TryGetValue(start.Id, out int existing))
        {
            return existing;
        }

        List<Pattern> found = [start];
        HashSet<Pattern> known = [start];
        List<Letters> steps = [];
        for (int i = 0; i < found.Count; i++)
        {
            Letters letters = LettersOf(found[i]);
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
            if (known.Add(pattern))
            {
                found.Add(pattern);
            }
        }
    }

    private Letters LettersOf(Pattern pattern)
    {
        Letters letters = new();
        (IReadOnlyList<ElementPattern> elements, bool text) = ContentDerivative.First(pattern);
        foreach (ElementPattern element in elements)
        {
            Pattern next = _derivative.After(pattern, element);
            if (next is not NotAllowedPattern)
            {
                letters.Elements.Add(element);
                letters.Next.Add(next);
            }
        }

        Pattern? textNext = text ? _derivative.After(pattern, null) : null;
        letters.TextNext = textNext is NotAllowedPattern ? null : textNext;
        return letters;
    }

    /// <summary>Adds the states that other automata do not have already: the others are shared.</summary>
    private void Number(List<Pattern> found, List<Letters> steps)
    {
        int count = _states.Count;
        foreach (Pattern pattern in found)
        {
            if (!_stateOfPattern.ContainsKey(pattern.Id))
            {
                _stateOfPattern.Add(pattern.Id, count++);
            }
        }

        for (int i = 0; i < found.Count; i++)
        {
            if (_stateOfPattern[found[i].Id] == _states.Count)
            {
                _states.Add(StateOf(found[i], steps[i]));
            }
        }
    }

    private ProgramState StateOf(Pattern pattern, Letters letters)
    {
        ImmutableArray<ProgramTransition>.Builder transitions = ImmutableArray.CreateBuilder<ProgramTransition>(letters.Elements.Count);
        for (int i = 0; i < letters.Elements.Count; i++)
        {
            transitions.Add(new ProgramTransition(elementNumber(letters.Elements[i]), _stateOfPattern[letters.Next[i].Id]));
        }

        return new ProgramState(pattern.IsNullable, letters.TextNext is null ? -1 : _stateOfPattern[letters.TextNext.Id], transitions.MoveToImmutable());
    }

    /// <summary>What may come first in a state, and what may follow each.</summary>
    private sealed class Letters
    {
        public List<ElementPattern> Elements { get; } = [];

        /// <summary>What may follow the element of the same place.</summary>
        public List<Pattern> Next { get; } = [];

        /// <summary>What may follow text, or null if there can be none.</summary>
        public Pattern? TextNext { get; set; }
    }
}
