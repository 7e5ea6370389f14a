using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.RelaxNg.Programs;

/// <summary>
/// Derivatives of patterns without attributes and values: for each child that may come first, and for text, what may follow
/// (Brzozowski's derivatives over the alphabet of element patterns, all letters of a pattern at once, as in Antimirov's linear forms).
/// They are the transitions of the content automata.
/// </summary>
internal sealed class ContentLetters(PatternFactory patterns)
{
    // Choices and repetitions recur in many states; the groups around them do not.
    private readonly Dictionary<int, LetterTable> _known = [];

    public LetterTable Of(Pattern pattern)
    {
        if (pattern is not (ChoicePattern or OneOrMorePattern))
        {
            return Compute(pattern);
        }

        if (!_known.TryGetValue(pattern.Id, out LetterTable? letters))
        {
            letters = Compute(pattern);
            _known.Add(pattern.Id, letters);
        }

        return letters;
    }

    private LetterTable Compute(Pattern pattern)
    {
        Union union = new(patterns);
        switch (pattern)
        {
            case ElementPattern element:
                union.Add(element, patterns.Empty);
                break;
            case TextPattern:
                union.Add(null, pattern);
                break;
            case ChoicePattern:
                foreach (Pattern alternative in PatternChain.Alternatives(pattern))
                {
                    Add(Of(alternative), static next => next, union);
                }

                break;
            case GroupPattern:
                Pattern rest = pattern;
                while (rest is GroupPattern group)
                {
                    Add(Of(group.Left), next => patterns.Group(next, group.Right), union);
                    if (!group.Left.IsNullable)
                    {
                        return union.ToTable();
                    }

                    rest = group.Right;
                }

                Add(Of(rest), static next => next, union);
                break;
            case InterleavePattern:
                List<Pattern> branches = PatternChain.Items(pattern);
                for (int i = 0; i < branches.Count; i++)
                {
                    int branch = i;
                    Add(Of(branches[i]), next => PatternChain.Replace(patterns, pattern, branches, branch, next, keepBefore: true), union);
                }

                break;
            case OneOrMorePattern oneOrMore:
                Pattern more = patterns.Optional(oneOrMore);
                Add(Of(oneOrMore.Content), next => patterns.Group(next, more), union);
                break;
        }

        return union.ToTable();
    }

    private static void Add(LetterTable letters, Func<Pattern, Pattern> follow, Union union)
    {
        for (int i = 0; i < letters.Elements.Count; i++)
        {
            union.Add(letters.Elements[i], follow(letters.Next[i]));
        }

        if (letters.TextNext is not null)
        {
            union.Add(null, follow(letters.TextNext));
        }
    }

    /// <summary>Joins what may follow the same letter by different ways.</summary>
    private sealed class Union(PatternFactory patterns)
    {
        private readonly LetterTable _table = new();
        private readonly Dictionary<int, int> _places = []; // by the numbers of the elements
        private Dictionary<int, List<Pattern>>? _more; // of the letters with several ways, by place; -1 is text

        /// <summary>Adds a way; text if <paramref name="letter"/> is null.</summary>
        public void Add(ElementPattern? letter, Pattern next)
        {
            int place = -1;
            if (letter is null)
            {
                if (_table.TextNext is null)
                {
                    _table.TextNext = next;
                    return;
                }
            }
            else if (!_places.TryGetValue(letter.Id, out place))
            {
                _places.Add(letter.Id, _table.Elements.Count);
                _table.Elements.Add(letter);
                _table.Next.Add(next);
                return;
            }

            _more ??= [];
            if (!_more.TryGetValue(place, out List<Pattern>? ways))
            {
                ways = [place < 0 ? _table.TextNext! : _table.Next[place]];
                _more.Add(place, ways);
            }

            ways.Add(next);
        }

        public LetterTable ToTable()
        {
            foreach (KeyValuePair<int, List<Pattern>> letter in _more ?? [])
            {
                if (letter.Key < 0)
                {
                    _table.TextNext = patterns.Choice(letter.Value);
                }
                else
                {
                    _table.Next[letter.Key] = patterns.Choice(letter.Value);
                }
            }

            return _table;
        }
    }
}
