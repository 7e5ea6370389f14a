using SchemaGen.Datatypes.XsdRegex;

namespace SchemaGen.RelaxNg.Sampling;

/// <summary>
/// Chooses texts that several regular expressions match at once: a random walk over the product of their automata, and from where it has
/// become long enough the shortest way to an end.
/// </summary>
internal sealed class RegexSampler
{
    // A product this large has no short way that would be worth the search.
    private const int MaxStates = 5_000;
    private const int NoWay = int.MaxValue;
    private readonly Nfa[] _automata;
    private readonly Alphabet _alphabet;
    private readonly List<int> _letters = [];
    private readonly List<CodePointSet> _characters = [];
    private readonly List<int[][]> _states = [];
    private readonly List<List<(int Letter, int State)>?> _steps = [];
    private readonly List<int> _distances = [];
    private readonly Dictionary<string, int> _numbers = [];

    public RegexSampler(IReadOnlyList<XsdPattern> patterns)
    {
        _automata = [.. patterns.Select(static pattern => pattern.Automaton)];
        _alphabet = Alphabet.Create(
        [
            XmlCharacters.All,
            .. _automata.SelectMany(static automaton => Enumerable.Range(0, automaton.Alphabet.Count).Select(automaton.Alphabet.SetOf)),
        ]);
        for (int letter = 0; letter < _alphabet.Count; letter++)
        {
            // XML's characters are a union of letters: a letter is inside or outside of them.
            CodePointSet characters = _alphabet.SetOf(letter).Intersect(XmlCharacters.All);
            if (!characters.IsEmpty)
            {
                _letters.Add(letter);
                _characters.Add(characters);
            }
        }

        Number([.. _automata.Select(static automaton => automaton.Start())]);
    }

    /// <summary>A text of about so many characters; null if no text is found.</summary>
    public string? Sample(int length, SampleRandom random)
    {
        System.Text.StringBuilder text = new();
        int state = 0;
        for (int count = 0; ; count++)
        {
            if (DistanceOf(state) == NoWay)
            {
                return null;
            }

            if (IsAccepting(state) && (count >= length || StepsOf(state).Count == 0))
            {
                return text.ToString();
            }

            List<(int Letter, int State)> ways = StepsOf(state).FindAll(step => DistanceOf(step.State) != NoWay);
            if (ways.Count == 0)
            {
                return IsAccepting(state) ? text.ToString() : null;
            }

            if (count >= length)
            {
                int nearest = ways.Min(step => DistanceOf(step.State));
                ways = ways.FindAll(step => DistanceOf(step.State) == nearest);
            }

            (int letter, state) = random.Pick(ways);
            text.Append(char.ConvertFromUtf32(CharacterOf(_characters[letter], random)));
        }
    }

    /// <summary>A character of the set, of those on a keyboard if there are some.</summary>
    private static int CharacterOf(CodePointSet characters, SampleRandom random)
    {
        CodePointSet plain = characters.Intersect(CodePointSet.Range('!', '~'));
        List<(int First, int Last)> ranges = [.. (plain.IsEmpty || random.Chance(5) ? characters : plain).Ranges];
        (int first, int last) = random.Pick(ranges);
        return random.Between(first, last);
    }

    private bool IsAccepting(int state)
    {
        for (int i = 0; i < _automata.Length; i++)
        {
            if (!_automata[i].IsAccepting(_states[state][i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Where the letters lead that lead anywhere; letters are numbered as in <see cref="_characters"/>.</summary>
    private List<(int Letter, int State)> StepsOf(int state)
    {
        if (_steps[state] is { } known)
        {
            return known;
        }

        List<(int, int)> steps = [];
        for (int letter = 0; letter < _letters.Count && _states.Count < MaxStates; letter++)
        {
            int representative = _alphabet.Representative(_letters[letter]);
            int[][] next = new int[_automata.Length][];
            bool leads = true;
            for (int i = 0; i < next.Length && leads; i++)
            {
                next[i] = _automata[i].Step(_states[state][i], _automata[i].Alphabet.ClassOf(representative));
                leads = next[i].Length > 0;
            }

            if (leads)
            {
                steps.Add((letter, Number(next)));
            }
        }

        _steps[state] = steps;
        return steps;
    }

    private int Number(int[][] sets)
    {
        string key = string.Join(";", sets.Select(static set => string.Join(",", set)));
        if (!_numbers.TryGetValue(key, out int number))
        {
            number = _states.Count;
            _numbers.Add(key, number);
            _states.Add(sets);
            _steps.Add(null);
            _distances.Add(-1);
        }

        return number;
    }

    /// <summary>How many characters the nearest end is away.</summary>
    private int DistanceOf(int state)
    {
        if (_distances[state] < 0)
        {
            _distances[state] = Search(state);
        }

        return _distances[state];
    }

    private int Search(int start)
    {
        Dictionary<int, int> distances = new() { [start] = 0 };
        Queue<int> queue = new([start]);
        while (queue.Count > 0)
        {
            int state = queue.Dequeue();
            if (IsAccepting(state))
            {
                return distances[state];
            }

            foreach ((_, int next) in StepsOf(state))
            {
                if (!distances.ContainsKey(next))
                {
                    distances.Add(next, distances[state] + 1);
                    queue.Enqueue(next);
                }
            }
        }

        return NoWay;
    }
}
