using SchemaGen.Datatypes.XsdRegex;

namespace SchemaGen.RelaxNg.Sampling;

/// <summary>
/// Chooses texts that several regular expressions match at once: a random walk over the product of their automata, and from where it has
/// become long enough the shortest way to an end. The automata stay nondeterministic: the walk takes one of the ways, so that the product
/// is as small as they are.
/// </summary>
internal sealed class RegexSampler
{
    // Of a product larger than this only a part is walked on.
    private const int MaxStates = 20_000;
    private const int MaxSteps = 500_000;
    private const int NoWay = int.MaxValue;
    private readonly Nfa[] _automata;
    private readonly Alphabet _alphabet;
    private readonly List<int> _letters = [];
    private readonly List<CodePointSet> _characters = [];
    private readonly List<int[][]> _states = [];
    private readonly List<List<(int Letter, int State)>> _steps = [];
    private readonly Dictionary<string, int> _numbers = [];
    private readonly int[] _distances;
    private readonly bool _isAscii;
    private bool[]? _hasAscii;

    public RegexSampler(IReadOnlyList<XsdPattern> patterns, bool isAscii)
    {
        _isAscii = isAscii;
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
        Explore();
        _distances = Measure();
    }

    /// <summary>A text of about so many characters; null if no text is found.</summary>
    public string? Sample(int length, SampleRandom random)
    {
        if (_distances[0] == NoWay)
        {
            return null;
        }

        System.Text.StringBuilder text = new();
        int state = 0;
        for (int count = 0; ; count++)
        {
            List<(int Letter, int State)> ways = _steps[state].FindAll(step => _distances[step.State] != NoWay);
            if (_distances[state] == 0 && (count >= length || ways.Count == 0))
            {
                return text.ToString();
            }

            if (count >= length)
            {
                int nearest = ways.Min(step => _distances[step.State]);
                ways = ways.FindAll(step => _distances[step.State] == nearest);
            }

            if (_isAscii && ways.FindAll(step => HasAscii[step.Letter]) is { Count: > 0 } plain)
            {
                ways = plain;
            }

            (int letter, state) = random.Pick(ways);
            text.Append(char.ConvertFromUtf32(CharacterOf(_characters[letter], random)));
        }
    }

    /// <summary>A character of the set, of those on a keyboard if there are some.</summary>
    private int CharacterOf(CodePointSet characters, SampleRandom random)
    {
        CodePointSet plain = characters.Intersect(CodePointSet.Range('!', '~'));
        if (plain.IsEmpty && _isAscii)
        {
            plain = characters.Intersect(CodePointSet.Range('\t', ' '));
        }

        List<(int First, int Last)> ranges = [.. (plain.IsEmpty || (!_isAscii && random.Chance(5)) ? characters : plain).Ranges];
        (int first, int last) = random.Pick(ranges);
        return random.Between(first, last);
    }

    private bool[] HasAscii => _hasAscii ??= [.. _characters.Select(static characters => !characters.Intersect(CodePointSet.Range('\t', '~')).IsEmpty)];

    private void Explore()
    {
        int count = 0;
        for (int state = 0; state < _states.Count && count < MaxSteps; state++)
        {
            for (int letter = 0; letter < _letters.Count; letter++)
            {
                int representative = _alphabet.Representative(_letters[letter]);
                int[][] reached = new int[_automata.Length][];
                for (int i = 0; i < reached.Length; i++)
                {
                    reached[i] = _automata[i].Step(_states[state][i], _automata[i].Alphabet.ClassOf(representative));
                }

                foreach (int[][] next in Combinations(reached).TakeWhile(_ => _states.Count < MaxStates))
                {
                    _steps[state].Add((letter, Number(next)));
                    count++;
                }
            }
        }
    }

    /// <summary>One state of each set, in all ways; none if a set is empty.</summary>
    private static IEnumerable<int[][]> Combinations(int[][] sets)
    {
        int[] indexes = new int[sets.Length];
        while (Array.TrueForAll(sets, static set => set.Length > 0))
        {
            yield return [.. indexes.Select((index, i) => new[] { sets[i][index] })];
            int position = sets.Length - 1;
            while (position >= 0 && ++indexes[position] == sets[position].Length)
            {
                indexes[position--] = 0;
            }

            if (position < 0)
            {
                yield break;
            }
        }
    }

    private int Number(int[][] sets)
    {
        string key = string.Join(";", sets.Select(static set => string.Join(",", set)));
        if (!_numbers.TryGetValue(key, out int number))
        {
            number = _states.Count;
            _numbers.Add(key, number);
            _states.Add(sets);
            _steps.Add([]);
        }

        return number;
    }

    /// <summary>The distance of each state from the nearest end, in characters, counted from the ends.</summary>
    private int[] Measure()
    {
        List<int>[] sources = [.. _states.Select(static _ => new List<int>())];
        int[] distances = new int[_states.Count];
        Queue<int> queue = new();
        for (int state = 0; state < _states.Count; state++)
        {
            foreach ((_, int next) in _steps[state])
            {
                sources[next].Add(state);
            }

            bool accepts = !_automata.Where((automaton, i) => !automaton.IsAccepting(_states[state][i])).Any();
            distances[state] = accepts ? 0 : NoWay;
            if (accepts)
            {
                queue.Enqueue(state);
            }
        }

        while (queue.Count > 0)
        {
            int state = queue.Dequeue();
            foreach (int source in sources[state].Where(source => distances[source] == NoWay))
            {
                distances[source] = distances[state] + 1;
                queue.Enqueue(source);
            }
        }

        return distances;
    }
}
