using System.Diagnostics;
using System.Runtime.CompilerServices;
using SchemaGen.Evolution.Inclusion.Letters;
using SchemaGen.Evolution.Inclusion.Terms;
using SchemaGen.Evolution.Inclusion.Values;
using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.Evolution.Inclusion.Classes;

/// <summary>Makes terms of patterns.</summary>
/// <param name="terms">Makes the terms.</param>
/// <param name="letters">The letters of names.</param>
/// <param name="values">The sets of values.</param>
/// <param name="elementOf">The term of an element.</param>
internal sealed class PatternTranslation(TermFactory terms, LetterTable letters, ValueTable values, Func<ElementPattern, Term> elementOf)
{
    private readonly TermDerivative _derivative = new(terms, letters, values);
    private readonly Dictionary<Pattern, Term> _known = [];

    /// <summary>The term of a pattern.</summary>
    public Term Translate(Pattern pattern)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (!_known.TryGetValue(pattern, out Term? term))
        {
            term = pattern switch
            {
                EmptyPattern => terms.Empty,
                NotAllowedPattern => terms.NotAllowed,
                TextPattern => terms.Text,
                ElementPattern element => elementOf(element),
                AttributePattern attribute => terms.Attribute(letters.OfAttribute(attribute.NameClass), _derivative.Strings(Translate(attribute.Content))),
                ChoicePattern => terms.Choice(Items(pattern).Select(Translate)),
                GroupPattern => terms.Group([.. Items(pattern).Select(Translate)]),
                InterleavePattern => terms.Interleave([.. Items(pattern).Select(Translate)]),
                OneOrMorePattern oneOrMore => terms.OneOrMore(Translate(oneOrMore.Content)),
                DataPattern or ValuePattern or ListPattern => OfValues(ValuesOf(pattern)),
                _ => throw new UnreachableException(),
            };
            _known.Add(pattern, term);
        }

        return term;
    }

    /// <summary>A content of any value is text and no children.</summary>
    private Term OfValues(ValueSet set) => set.IsAny ? terms.Text : terms.Value(set);

    /// <summary>The texts that a pattern of values allows.</summary>
    public ValueSet ValuesOf(Pattern pattern) => pattern switch
    {
        DataPattern data => values.OfData(data, data.Except is null ? values.Nothing : ValuesOf(data.Except)),
        ValuePattern value => values.OfValue(value),
        ListPattern list => values.OfList(ListTerm(list.Content)),
        ChoicePattern => Items(pattern).Select(ValuesOf).Aggregate(values.Nothing, static (all, item) => all.Union(item)),
        _ => values.Nothing,
    };

    private Term ListTerm(Pattern pattern)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return pattern switch
        {
            EmptyPattern => values.ListTerms.Empty,
            ChoicePattern => values.ListTerms.Choice(Items(pattern).Select(ListTerm)),
            GroupPattern => values.ListTerms.Group([.. Items(pattern).Select(ListTerm)]),
            OneOrMorePattern oneOrMore => values.ListTerms.OneOrMore(ListTerm(oneOrMore.Content)),
            DataPattern or ValuePattern => values.ListTerms.Value(ValuesOf(pattern)),
            _ => values.ListTerms.NotAllowed,
        };
    }

    private static IEnumerable<Pattern> Items(Pattern pattern)
    {
        Pattern rest = pattern;
        while (true)
        {
            switch (rest)
            {
                case ChoicePattern choice when pattern is ChoicePattern:
                    yield return choice.Left;
                    rest = choice.Right;
                    break;
                case GroupPattern group when pattern is GroupPattern:
                    yield return group.Left;
                    rest = group.Right;
                    break;
                case InterleavePattern interleave when pattern is InterleavePattern:
                    yield return interleave.Left;
                    rest = interleave.Right;
                    break;
                default:
                    yield return rest;
                    yield break;
            }
        }
    }
}
