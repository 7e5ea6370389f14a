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
        HashSet<int> known = [start.Id];
        List<(IReadOnlyList<(ElementPattern Letter, Pattern Next)> Letters, Pattern? TextNext)> steps = [];
        for (int i = 0; i < found.Count; i++)
        {
            (IReadOnlyList<ElementPattern> elements, bool text) = ContentDerivative.First(found[i]);
            List<(ElementPattern, Pattern)> letters = [];
            foreach (ElementPattern element in elements)
            {
                Pattern next = _derivative.After(found[i], element);
                if (next is not NotAllowedPattern)
                {
                    letters.Add((element, next));
                    Discover(next);
                }
            }

            Pattern? textNext = text ? _derivative.After(found[i], null) : null;
            if (textNext is NotAllowedPattern)
            {
                textNext = null;
            }
            else if (textNext is not null)
            {
                Discover(textNext);
            }

            steps.Add((letters, textNext));
            if (found.Count > limit)
            {
                return -1;
            }
        }

        // States that other automata have already are shared; only the new ones are added.
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
                _states.Add(new ProgramState(
                    found[i].IsNullable,
                    steps[i].TextNext is Pattern afterText ? _stateOfPattern[afterText.Id] : -1,
                    [.. steps[i].Letters.Select(step => new ProgramTransition(elementNumber(step.Letter), _stateOfPattern[step.Next.Id]))]));
            }
        }

        return _stateOfPattern[start.Id];

        void Discover(Pattern pattern)
        {
            if (known.Add(pattern.Id))
            {
                found.Add(pattern);
            }
        }
    }
}
