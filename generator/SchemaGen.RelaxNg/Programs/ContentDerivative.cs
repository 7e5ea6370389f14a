using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.RelaxNg.Programs;

/// <summary>
/// Derivatives of patterns without attributes and values: what may follow after a child that matched one element pattern, or after text
/// (Brzozowski's derivatives over the alphabet of element patterns). They are the transitions of the content automata.
/// </summary>
internal sealed class ContentDerivative(PatternFactory patterns)
{
    private readonly Dictionary<long, Pattern> _memo = []; // by the numbers of the pattern and of the letter

    /// <summary>What may follow a child that matched <paramref name="letter"/>; text if it is null.</summary>
    public Pattern After(Pattern pattern, ElementPattern? letter)
    {
        switch (pattern)
        {
            case ElementPattern:
                return pattern == letter ? patterns.Empty : patterns.NotAllowed;
            case TextPattern:
                return letter is null ? pattern : patterns.NotAllowed;
            case ChoicePattern or GroupPattern or InterleavePattern or OneOrMorePattern:
                long key = ((long)pattern.Id << 32) | (uint)(letter?.Id ?? -1);
                if (!_memo.TryGetValue(key, out Pattern? result))
                {
                    result = Compute(pattern, letter);
                    _memo.Add(key, result);
                }

                return result;
            default:
                return patterns.NotAllowed;
        }
    }

    /// <summary>The elements that may come first, in schema order, and whether text may.</summary>
    public static (IReadOnlyList<ElementPattern> Elements, bool Text) First(Pattern pattern)
    {
        List<ElementPattern> elements = [];
        HashSet<int> seen = [];
        bool text = false;
        Stack<Pattern> work = new([pattern]);
        while (work.Count > 0)
        {
            Pattern current = work.Pop();
            if (!seen.Add(current.Id))
            {
                continue;
            }

            switch (current)
            {
                case ElementPattern element:
                    elements.Add(element);
                    break;
                case TextPattern:
                    text = true;
                    break;
                case GroupPattern { Left.IsNullable: false } group:
                    work.Push(group.Left);
                    break;
                default:
                    PatternParts.Push(current, work);
                    break;
            }
        }

        return (elements, text);
    }

    private Pattern Compute(Pattern pattern, ElementPattern? letter)
    {
        switch (pattern)
        {
            case ChoicePattern:
                // A loop, not recursion: choices of thousands of alternatives exist.
                List<Pattern> alternatives = [];
                Pattern rest = pattern;
                for (; rest is ChoicePattern choice; rest = choice.Right)
                {
                    alternatives.Add(After(choice.Left, letter));
                }

                Pattern result = After(rest, letter);
                for (int i = alternatives.Count - 1; i >= 0; i--)
                {
                    result = patterns.Choice(alternatives[i], result);
                }

                return result;
            case GroupPattern group:
                Pattern left = patterns.Group(After(group.Left, letter), group.Right);
                return group.Left.IsNullable ? patterns.Choice(left, After(group.Right, letter)) : left;
            case InterleavePattern interleave:
                return patterns.Choice(
                    patterns.Interleave(After(interleave.Left, letter), interleave.Right),
                    patterns.Interleave(interleave.Left, After(interleave.Right, letter)));
            case OneOrMorePattern oneOrMore:
                return patterns.Group(After(oneOrMore.Content, letter), patterns.Optional(oneOrMore));
            default:
                return patterns.NotAllowed;
        }
    }
}
