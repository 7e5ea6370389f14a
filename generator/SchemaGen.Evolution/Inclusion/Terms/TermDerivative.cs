using System.Runtime.CompilerServices;
using SchemaGen.Evolution.Inclusion.Letters;
using SchemaGen.Evolution.Inclusion.Values;

namespace SchemaGen.Evolution.Inclusion.Terms;

/// <summary>The possible first letters of a term, and the remaining terms after them.</summary>
internal sealed class TermDerivative(TermFactory terms, LetterTable letters, ValueTable values)
{
    private readonly Dictionary<Term, TermStep[]> _steps = [];
    private readonly Dictionary<(Term, int), AttributeStep[]> _attributeSteps = [];
    private readonly Dictionary<(Term, LetterSet), Term> _withoutNames = [];
    private readonly Dictionary<Term, ValueSet> _strings = [];

    /// <summary>
    /// What may come first in a term without attributes: each element, text or value once, with what is left behind it.
    /// </summary>
    public TermStep[] Children(Term term)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (!_steps.TryGetValue(term, out TermStep[]? steps))
        {
            steps = Merge(term switch
            {
                ElementTerm or ValueTerm => [new TermStep(term, terms.Empty)],
                TextTerm => [new TermStep(term, term)],
                ChoiceTerm choice => choice.Items.SelectMany(Children),
                GroupTerm group => OfGroup(group),
                InterleaveTerm interleave => OfInterleave(interleave, Children, static (step, rest) => step with { Rest = rest }, static step => step.Rest),
                OneOrMoreTerm repetition => Children(repetition.Item).Select(step => step with { Rest = terms.Group(step.Rest, terms.Optional(repetition)) }),
                _ => [],
            });
            _steps.Add(term, steps);
        }

        return steps;
    }

    /// <summary>The ways in which a term can take an attribute of a name. The name may come again only if its letter is open.</summary>
    public AttributeStep[] Attribute(Term term, int name)
    {
        if (!_attributeSteps.TryGetValue((term, name), out AttributeStep[]? steps))
        {
            steps = [.. Merge(Find(term, name).Select(step => letters.IsOpen(name) ? step : step with { Rest = WithoutNames(step.Rest, LetterSet.Single(name)) }))];
            _attributeSteps.Add((term, name), steps);
        }

        return steps;
    }

    /// <summary>The rest of a term without attributes of some names.</summary>
    public Term WithoutNames(Term term, LetterSet names)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (!term.Letters.Intersects(names))
        {
            return term;
        }

        if (!_withoutNames.TryGetValue((term, names), out Term? result))
        {
            result = term switch
            {
                AttributeTerm attribute => terms.Attribute(attribute.Names.Except(names), attribute.Values),
                ChoiceTerm choice => terms.Choice(choice.Items.Select(item => WithoutNames(item, names))),
                GroupTerm group => terms.Group(Array.ConvertAll(group.Items, item => WithoutNames(item, names))),
                InterleaveTerm interleave => terms.Interleave(Array.ConvertAll(interleave.Items, item => WithoutNames(item, names))),
                OneOrMoreTerm repetition => terms.OneOrMore(WithoutNames(repetition.Item, names)),
                _ => term,
            };
            _withoutNames.Add((term, names), result);
        }

        return result;
    }

    /// <summary>
    /// What is left of a term if only some letters occur: the part of it that matters beside a term of those letters. Values stay as long as
    /// character data or nothing may occur, because white space is a value and nothing.
    /// </summary>
    public Term Restrict(Term term, LetterSet allowed, bool keepsValues)
    {
        Dictionary<Term, Term> known = [];
        return Of(term);

        Term Of(Term part)
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            if (part.Letters.IsSubsetOf(allowed))
            {
                return part;
            }

            if (!known.TryGetValue(part, out Term? result))
            {
                result = part switch
                {
                    AttributeTerm attribute => terms.Attribute(attribute.Names.Intersect(allowed), attribute.Values),
                    ElementTerm element => element.Names.Intersects(allowed) ? element : terms.NotAllowed,
                    TextTerm => keepsValues ? part : terms.Empty,
                    ValueTerm => keepsValues ? part : terms.NotAllowed,
                    ChoiceTerm choice => terms.Choice(choice.Items.Select(Of)),
                    GroupTerm group => terms.Group(Array.ConvertAll(group.Items, Of)),
                    InterleaveTerm interleave => terms.Interleave(Array.ConvertAll(interleave.Items, Of)),
                    OneOrMoreTerm repetition => terms.OneOrMore(Of(repetition.Item)),
                    _ => part,
                };
                known.Add(part, result);
            }

            return result;
        }
    }

    /// <summary>The texts that a term matches by themselves, without attributes and elements.</summary>
    public ValueSet Strings(Term term)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (!_strings.TryGetValue(term, out ValueSet? strings))
        {
            strings = term switch
            {
                EmptyTerm => values.Blank,
                TextTerm => values.Any,
                ValueTerm value => value.Values,
                ChoiceTerm choice => choice.Items.Select(Strings).Aggregate(values.Nothing, static (all, item) => all.Union(item)),
                GroupTerm group => StringsOfAll(group.Items),
                InterleaveTerm interleave => StringsOfAll(interleave.Items),
                OneOrMoreTerm repetition => Strings(repetition.Item),
                _ => values.Nothing,
            };
            _strings.Add(term, strings);
        }

        return strings;
    }

    private IEnumerable<TermStep> OfGroup(GroupTerm group)
    {
        for (int i = 0; i < group.Items.Length; i++)
        {
            foreach (TermStep step in Children(group.Items[i]))
            {
                yield return step with { Rest = terms.Group([step.Rest, .. group.Items.AsSpan(i + 1).ToArray()]) };
            }

            if (!group.Items[i].IsNullable)
            {
                yield break;
            }
        }
    }

    private IEnumerable<TStep> OfInterleave<TStep>(
        InterleaveTerm interleave,
        Func<Term, IEnumerable<TStep>> steps,
        Func<TStep, Term, TStep> withRest,
        Func<TStep, Term> restOf)
    {
        for (int i = 0; i < interleave.Items.Length; i++)
        {
            if (i > 0 && interleave.Items[i] == interleave.Items[i - 1])
            {
                continue;
            }

            foreach (TStep step in steps(interleave.Items[i]))
            {
                Term[] rest = (Term[])interleave.Items.Clone();
                rest[i] = restOf(step);
                yield return withRest(step, terms.Interleave(rest));
            }
        }
    }

    private IEnumerable<AttributeStep> Find(Term term, int name)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (!term.Letters.Contains(name))
        {
            return [];
        }

        return term switch
        {
            AttributeTerm attribute => [new AttributeStep(attribute.Values, terms.Empty)],
            ChoiceTerm choice => choice.Items.SelectMany(item => Find(item, name)),
            GroupTerm group => OfUnorderedGroup(group, name),
            InterleaveTerm interleave => OfInterleave(interleave, item => Find(item, name), static (step, rest) => step with { Rest = rest }, static step => step.Rest),
            OneOrMoreTerm repetition => Find(repetition.Item, name).Select(step => step with { Rest = terms.Group(step.Rest, terms.Optional(repetition)) }),
            _ => [],
        };
    }

    private IEnumerable<AttributeStep> OfUnorderedGroup(GroupTerm group, int name)
    {
        for (int i = 0; i < group.Items.Length; i++)
        {
            foreach (AttributeStep step in Find(group.Items[i], name))
            {
                Term[] rest = (Term[])group.Items.Clone();
                rest[i] = step.Rest;
                yield return step with { Rest = terms.Group(rest) };
            }
        }
    }

    /// <summary>The texts of one part where the others may be empty.</summary>
    private ValueSet StringsOfAll(Term[] items)
    {
        Term[] needed = Array.FindAll(items, static item => !item.IsNullable);
        return needed.Length switch
        {
            0 => items.Select(Strings).Aggregate(static (all, item) => all.Union(item)),
            1 => Strings(needed[0]),
            _ => values.Nothing,
        };
    }

    private TermStep[] Merge(IEnumerable<TermStep> steps) =>
    [
        .. steps
            .Where(static step => step.Rest is not NotAllowedTerm)
            .GroupBy(static step => step.First)
            .Select(same => new TermStep(same.Key, terms.Choice(same.Select(static step => step.Rest)))),
    ];

    private static IEnumerable<AttributeStep> Merge(IEnumerable<AttributeStep> steps) =>
        steps
            .Where(static step => step.Rest is not NotAllowedTerm)
            .GroupBy(static step => step.Rest)
            .Select(static same => new AttributeStep(same.Select(static step => step.Values).Aggregate(static (left, right) => left.Union(right)), same.Key));
}
