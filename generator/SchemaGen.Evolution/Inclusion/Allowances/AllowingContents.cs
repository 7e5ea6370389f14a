using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using SchemaGen.Evolution.Inclusion.Classes;
using SchemaGen.Evolution.Inclusion.Letters;
using SchemaGen.Evolution.Inclusion.Terms;
using SchemaGen.Evolution.Inclusion.Values;
using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.Evolution.Inclusion.Allowances;

/// <summary>The contents of right elements with what is allowed in addition. They never accept less than without.</summary>
internal sealed class AllowingContents
{
    private readonly ElementClasses _classes;
    private readonly LetterTable _letters;
    private readonly TermDerivative _derivative;
    private readonly TermFactory _terms;
    private readonly Dictionary<ElementPattern, List<Allowance>> _ofLeft = [];
    private readonly List<Allowance> _ofStart = [];
    private readonly Dictionary<(int Left, int Right), Term> _contents = [];

    public AllowingContents(ElementClasses classes, LetterTable letters, TermDerivative derivative, ImmutableArray<Allowance> allowances)
    {
        (_classes, _letters, _derivative, _terms) = (classes, letters, derivative, classes.Terms);
        foreach (Allowance allowance in allowances)
        {
            foreach (ElementPattern? left in allowance.Left)
            {
                if (left is null)
                {
                    _ofStart.Add(allowance);
                }
                else if (_ofLeft.TryGetValue(left, out List<Allowance>? known))
                {
                    known.Add(allowance);
                }
                else
                {
                    _ofLeft.Add(left, [allowance]);
                }
            }
        }
    }

    /// <summary>The documents of the right schema.</summary>
    public Term Start => _ofStart.Aggregate(_classes.RightStart, (start, allowance) =>
        _terms.Choice(Parts(_classes.LeftStart).OfType<ElementTerm>().Where(element => element.Names.Intersects(LettersOf(allowance))).Prepend(start)));

    /// <summary>The content of a right element where it is compared with a left one.</summary>
    public Term Of(int left, int right)
    {
        Term content = _classes[right].Content;
        if (left == right || _ofLeft.Count == 0)
        {
            return content;
        }

        if (!_contents.TryGetValue((left, right), out Term? allowing))
        {
            Allowance[] own =
            [
                .. _classes[left].Left.SelectMany(element => _ofLeft.TryGetValue(element, out List<Allowance>? known) ? known : [])
                    .Where(allowance => _classes[right].Right.Any(allowance.Right.Contains)),
            ];
            allowing = own.Length == 0 ? content : With(own, _classes[left].Content, content);
            _contents.Add((left, right), allowing);
        }

        return allowing;
    }

    private Term With(Allowance[] allowances, Term left, Term right)
    {
        List<AttributeTerm> attributes = [.. Parts(left).OfType<AttributeTerm>()];
        LetterSet missing = LetterSet.Empty;
        LetterSet repeated = LetterSet.Empty;
        LetterSet unordered = LetterSet.Empty;
        List<(LetterSet Names, ValueSet? Values)> values = [];
        List<Term> extra = [];
        List<Term> cases = [];
        bool hasTexts = false;
        foreach (Allowance allowance in allowances)
        {
            LetterSet names = LettersOf(allowance);
            switch (allowance.Kind)
            {
                case AllowanceKind.Extra:
                    extra.AddRange(ExtraOf(allowance, left));
                    break;
                case AllowanceKind.Missing:
                    missing = missing.Union(names);
                    break;
                case AllowanceKind.Repeated:
                    repeated = repeated.Union(names);
                    break;
                case AllowanceKind.Values when allowance.Names is null:
                    hasTexts = true;
                    break;
                case AllowanceKind.Values:
                    values.Add((names, ValuesOf(attributes, names)));
                    break;
                case AllowanceKind.Case:
                    cases.AddRange(CasesOf(left, names, allowance.Texts));
                    break;
                case AllowanceKind.Order:
                    unordered = unordered.Union(names);
                    break;
            }
        }

        // All in one walk: contents are large where allowances are many.
        Term result = Change(right, Widened, unordered);
        result = hasTexts ? WithTexts(result, left) : result;
        return _terms.Choice([_terms.Interleave([result, .. extra]), .. cases]);

        Term Widened(Term part)
        {
            Term widened = part is AttributeTerm attribute
                ? _terms.Attribute(attribute.Names, values.Where(added => added.Values is not null && attribute.Names.Intersects(added.Names)).Aggregate(attribute.Values, static (all, added) => all.Union(added.Values!)))
                : part;
            widened = part.Letters.Intersects(repeated) ? _terms.OneOrMore(widened) : widened;
            return part.Letters.Intersects(missing) ? _terms.Optional(widened) : widened;
        }
    }

    private static ValueSet? ValuesOf(List<AttributeTerm> attributes, LetterSet names) =>
        attributes.FindAll(attribute => attribute.Names.Intersects(names)).Select(static attribute => attribute.Values).Aggregate((ValueSet?)null, static (all, one) => all is null ? one : all.Union(one));

    private LetterSet LettersOf(Allowance allowance) =>
        allowance.Names is not { } names ? LetterSet.Single(_letters.Characters)
        : allowance.IsAttribute ? _letters.OfAttribute(names)
        : _letters.OfElement(names);

    /// <summary>Any number of the children of some names that a content has, or its attributes of these names.</summary>
    private IEnumerable<Term> ExtraOf(Allowance allowance, Term left)
    {
        LetterSet names = LettersOf(allowance);
        Term once = _terms.Choice(Parts(left).Select(part => part switch
        {
            AttributeTerm attribute when allowance.IsAttribute => _terms.Attribute(attribute.Names.Intersect(names), attribute.Values),
            ElementTerm element when !allowance.IsAttribute => _terms.Element(element.Class, element.Names.Intersect(names)),
            _ => _terms.NotAllowed,
        }));
        if (once is not NotAllowedTerm)
        {
            yield return _terms.Optional(once is AttributeTerm { Names.IsSingle: true } ? once : _terms.OneOrMore(once));
        }
    }

    /// <summary>A content where an attribute has one of some values.</summary>
    private IEnumerable<Term> CasesOf(Term left, LetterSet names, ImmutableArray<string> texts) =>
        from letter in names.Letters()
        from step in _derivative.Attribute(left, letter)
        let values = step.Values.Leaves.OfType<EnclosedLeaf>().Where(leaf => texts.Any(leaf.Matches)).Select(step.Values.Only).ToList()
        where values.Count > 0
        select _terms.Interleave([_terms.Attribute(LetterSet.Single(letter), values.Aggregate(static (all, one) => all.Union(one))), step.Rest]);

    /// <summary>A content with the texts of another one: instead of its own, or along with what else it has.</summary>
    private Term WithTexts(Term right, Term left)
    {
        Term texts = _terms.Choice(Parts(left).Select(part => part is TextTerm or ValueTerm ? part : _terms.NotAllowed));
        texts = texts is NotAllowedTerm ? _terms.Empty : left is ValueTerm ? texts : _terms.Optional(texts);
        return Parts(right).Any(static part => part is TextTerm or ValueTerm)
            ? Change(right, part => part is ValueTerm ? _terms.Choice(part, texts) : part, LetterSet.Empty)
            : _terms.Interleave([right, _terms.Optional(texts)]);
    }

    /// <summary>The attributes, children and texts of a content, each once.</summary>
    private static IEnumerable<Term> Parts(Term content)
    {
        HashSet<Term> seen = [];
        Stack<Term> work = new([content]);
        while (work.Count > 0)
        {
            Term term = work.Pop();
            if (!seen.Add(term))
            {
                continue;
            }

            Term[] items = term switch
            {
                ChoiceTerm choice => choice.Items,
                GroupTerm group => group.Items,
                InterleaveTerm interleave => interleave.Items,
                OneOrMoreTerm repetition => [repetition.Item],
                _ => [],
            };
            foreach (Term item in items)
            {
                work.Push(item);
            }

            if (items.Length == 0)
            {
                yield return term;
            }
        }
    }

    /// <summary>A content with its attributes, children and texts changed, and children of some names in any order.</summary>
    private Term Change(Term content, Func<Term, Term> change, LetterSet unordered)
    {
        Dictionary<Term, Term> known = [];
        return Of(content);

        Term Of(Term term)
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            if (!known.TryGetValue(term, out Term? result))
            {
                result = term switch
                {
                    ChoiceTerm choice => _terms.Choice(choice.Items.Select(Of)),
                    GroupTerm group when group.Items.Count(item => item.Letters.Intersects(unordered)) > 1 => _terms.Interleave(Array.ConvertAll(group.Items, Of)),
                    GroupTerm group => _terms.Group(Array.ConvertAll(group.Items, Of)),
                    InterleaveTerm interleave => _terms.Interleave(Array.ConvertAll(interleave.Items, Of)),
                    OneOrMoreTerm repetition => _terms.OneOrMore(Of(repetition.Item)),
                    _ => change(term),
                };
                known.Add(term, result);
            }

            return result;
        }
    }
}
