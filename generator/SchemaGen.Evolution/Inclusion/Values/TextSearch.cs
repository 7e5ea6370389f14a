using System.Text;
using SchemaGen.Datatypes.XsdRegex;
using SchemaGen.Evolution.Inclusion.Values.Automata;

namespace SchemaGen.Evolution.Inclusion.Values;

/// <summary>Looks for the shortest text of XML's characters that one automaton accepts and another does not.</summary>
internal static class TextSearch
{
    // Of texts that are not confirmed some more are tried.
    private const int MaxCandidates = 200;

    private static readonly CodePointSet XmlCharacters = CodePointSet.UnionOf(
    [
        CodePointSet.Range('\t', '\n'),
        CodePointSet.Single('\r'),
        CodePointSet.Range(0x20, 0xD7FF),
        CodePointSet.Range(0xE000, 0xFFFD),
        CodePointSet.Range(0x10000, 0x10FFFF),
    ]);

    // An example should be a character that people like to read.
    private static readonly CodePointSet[] Preferred =
    [
        CodePointSet.Range('a', 'z'),
        CodePointSet.Range('0', '9'),
        CodePointSet.Range('A', 'Z'),
        CodePointSet.Range('!', '~'),
        CodePointSet.Single(' '),
        XmlCharacters,
    ];

    /// <summary>Searches breadth first.</summary>
    /// <param name="wanted">Accepts the text.</param>
    /// <param name="unwanted">Does not.</param>
    /// <param name="maxStates">How many pairs of states may be visited.</param>
    /// <param name="confirm">Has the last word on a text.</param>
    public static TextSearchResult Find(TextAutomaton wanted, TextAutomaton unwanted, int maxStates, Func<string, bool> confirm)
    {
        if (wanted.Start == TextAutomaton.Dead)
        {
            return new TextSearchResult(null, HasCandidates: false, IsComplete: true);
        }

        int[] letters = LettersOf(wanted, unwanted);
        List<(int Wanted, int Unwanted, int Previous, int Letter)> visited = [(wanted.Start, unwanted.Start, -1, 0)];
        HashSet<(int, int)> known = [(wanted.Start, unwanted.Start)];
        int candidates = 0;
        for (int i = 0; i < visited.Count; i++)
        {
            (int left, int right, _, _) = visited[i];
            if (wanted.IsAccepting(left) && (right == TextAutomaton.Dead || !unwanted.IsAccepting(right)))
            {
                string text = TextOf(visited, i);
                if (confirm(text))
                {
                    return new TextSearchResult(text, HasCandidates: true, IsComplete: true);
                }

                candidates++;
                if (candidates >= MaxCandidates)
                {
                    return new TextSearchResult(null, HasCandidates: true, IsComplete: false);
                }
            }

            foreach (int letter in letters)
            {
                int nextLeft = wanted.Step(left, letter);
                if (nextLeft == TextAutomaton.Dead)
                {
                    continue;
                }

                int nextRight = right == TextAutomaton.Dead ? TextAutomaton.Dead : unwanted.Step(right, letter);
                if (known.Add((nextLeft, nextRight)))
                {
                    if (visited.Count >= maxStates)
                    {
                        return new TextSearchResult(null, candidates > 0, IsComplete: false);
                    }

                    visited.Add((nextLeft, nextRight, i, letter));
                }
            }
        }

        return new TextSearchResult(null, candidates > 0, IsComplete: true);
    }

    /// <summary>One character of each kind that the automata tell apart, as far as XML has it.</summary>
    private static int[] LettersOf(TextAutomaton wanted, TextAutomaton unwanted)
    {
        Alphabet alphabet = Alphabet.Create([XmlCharacters, .. wanted.Sets.Concat(unwanted.Sets).Distinct()]);
        List<int> letters = [];
        for (int i = 0; i < alphabet.Count; i++)
        {
            CodePointSet set = alphabet.SetOf(i);
            foreach (CodePointSet preferred in Preferred)
            {
                CodePointSet common = set.Intersect(preferred);
                if (!common.IsEmpty)
                {
                    letters.Add(common.Ranges.First().First);
                    break;
                }
            }
        }

        letters.Sort(static (left, right) => Rank(left).CompareTo(Rank(right)));
        return [.. letters];
    }

    private static (int, int) Rank(int codePoint) => (Array.FindIndex(Preferred, set => set.Contains(codePoint)), codePoint);

    private static string TextOf(List<(int Wanted, int Unwanted, int Previous, int Letter)> visited, int index)
    {
        List<int> letters = [];
        for (int i = index; visited[i].Previous >= 0; i = visited[i].Previous)
        {
            letters.Add(visited[i].Letter);
        }

        StringBuilder text = new();
        for (int i = letters.Count - 1; i >= 0; i--)
        {
            text.Append(char.ConvertFromUtf32(letters[i]));
        }

        return text.ToString();
    }
}
