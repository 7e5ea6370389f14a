using SchemaGen.Evolution.Inclusion.Allowances;
using SchemaGen.Evolution.Inclusion.Classes;
using SchemaGen.Evolution.Inclusion.Letters;
using SchemaGen.Evolution.Inclusion.Terms;
using SchemaGen.Evolution.Inclusion.Values;

namespace SchemaGen.Evolution.Inclusion.Goals;

/// <summary>
/// What must hold for one content to be covered by another. Alternatives on the left are looked at one by one; then factors that share no
/// name; what is left is read from the start tag on: attributes, the text if it is all, and the first child.
/// </summary>
internal sealed class GoalExpansion(
    ElementClasses classes,
    LetterTable letters,
    TermDerivative derivative,
    ValueComparer comparer,
    AllowingContents allowing)
{
    private readonly TermFactory _terms = classes.Terms;
    private readonly TermDisjointness _disjointness = new(letters, comparer);
    private readonly AttributeCells _cells = new(letters);
    private readonly ProductSplit _products = new(classes.Terms);
    private readonly Dictionary<TermStep[], Dictionary<int, List<TermStep>>> _stepsOf = [];
    private readonly LetterSet _characters = LetterSet.Single(letters.Characters);

    /// <summary>The covers of a goal about contents; the goal holds if all of them do.</summary>
    public IEnumerable<Cover> Expand(Goal goal)
    {
        Term left = goal.Left.Content!;
        Term right = goal.Right.Content!;
        if (right is NotAllowedTerm)
        {
            return [new Cover(goal, CoverKind.Missing, -1, -1, [left], [])];
        }

        if (left.Letters.IsSubsetOf(_characters))
        {
            return [OfStrings(goal, left, right)];
        }

        if (left is ChoiceTerm choice)
        {
            return OfAlternatives(goal, choice, right);
        }

        List<Term> possible = Possible(left, right);
        if (_products.Split(left, possible) is var (factors, alternatives))
        {
            return [new Cover(goal, CoverKind.Product, -1, -1, factors, Order(factors, alternatives))];
        }

        Term union = _terms.Choice(possible);
        if (left is InterleaveTerm mixture && BagOf(union) is { } bag && !left.Letters.Intersects(letters.Attributes))
        {
            return OfBag(goal, mixture, union, bag);
        }

        Term allowed = derivative.Restrict(union, left.Letters, left.IsNullable || left.Letters.Contains(letters.Characters));
        if (allowed is NotAllowedTerm)
        {
            return [new Cover(goal, CoverKind.Missing, MissingLetter(left, union), -1, [left], [])];
        }

        return left.Letters.Intersects(letters.Attributes) ? OfAttribute(goal, left, allowed) : OfChildren(goal, left, allowed);
    }

    /// <summary>A letter that the right content needs and the left one does not have; -1 if it is none in particular.</summary>
    public static int MissingLetter(Term left, Term right)
    {
        LetterSet missing = right.Required.Except(left.Letters);
        return missing.IsEmpty ? -1 : missing.Letters().First();
    }

    private IEnumerable<Cover> OfAlternatives(Goal goal, ChoiceTerm left, Term right)
    {
        // All that is text and no children is one question.
        Term texts = _terms.Choice(left.Items.Where(item => item.Letters.IsSubsetOf(_characters)));
        IEnumerable<Term> others = left.Items.Where(item => !item.Letters.IsSubsetOf(_characters));
        CoverAlternative whole = new([right], []);
        return (texts is NotAllowedTerm ? others : others.Prepend(texts))
            .Where(item => !((Factor)item).IsPartOf(right))
            .Select(item => new Cover(goal, CoverKind.Alternative, -1, -1, [item], [whole]));
    }

    /// <summary>The right alternatives that can match anything that the left content does; the nearest one if there are none.</summary>
    private List<Term> Possible(Term left, Term right)
    {
        Term[] alternatives = right is ChoiceTerm choice ? choice.Items : [right];
        if (alternatives.Length == 1)
        {
            return [right];
        }

        List<Term> possible = [.. alternatives.Where(alternative => !_disjointness.AreDisjoint(left, alternative))];
        return possible.Count > 0 ? possible
            : [alternatives.OrderBy(alternative => _disjointness.CountConflicts(left, alternative)).ThenByDescending(alternative => alternative.Letters.CountShared(left.Letters)).First()];
    }

    /// <summary>
    /// A content of which a mixture of two words is a word again, so that the parts of an interleave can be looked at one by one: any number
    /// of some elements and text. With what it is if there may be none; null for other contents.
    /// </summary>
    private Term? BagOf(Term content)
    {
        OneOrMoreTerm? repetition = content switch
        {
            OneOrMoreTerm plain => plain,
            ChoiceTerm { Items: [EmptyTerm, OneOrMoreTerm optional] } => optional,
            ChoiceTerm { Items: [OneOrMoreTerm optional, EmptyTerm] } => optional,
            _ => null,
        };
        Term[] items = repetition?.Item is ChoiceTerm choice ? choice.Items : repetition is null ? [] : [repetition.Item];
        return items.Length > 0 && Array.TrueForAll(items, static item => item is ElementTerm or TextTerm) ? _terms.Optional(content) : null;
    }

    private IEnumerable<Cover> OfBag(Goal goal, InterleaveTerm left, Term right, Term bag)
    {
        if (left.IsNullable && !right.IsNullable)
        {
            yield return new Cover(goal, CoverKind.Strings, -1, -1, [derivative.Strings(left)], []);
        }

        Factor[] factors = Array.ConvertAll(left.Items, static item => (Factor)item);
        yield return new Cover(goal, CoverKind.Product, -1, -1, factors, [new CoverAlternative(Array.ConvertAll(factors, _ => (Factor)bag), [])]);
    }

    private Cover OfStrings(Goal goal, Term left, Term right)
    {
        ValueSet allowed = derivative.Strings(right);
        return allowed.IsEmpty && MissingLetter(left, right) is >= 0 and int missing
            ? new Cover(goal, CoverKind.Missing, missing, -1, [left], [])
            : new Cover(goal, CoverKind.Strings, -1, -1, [derivative.Strings(left)], allowed.IsEmpty ? [] : [new CoverAlternative([allowed], [])]);
    }

    private IEnumerable<Cover> OfAttribute(Goal goal, Term left, Term right)
    {
        AttributeCell cell = _cells.Choose(left, right);
        AttributeStep[] allowed = derivative.Attribute(right, cell.Letter);
        foreach (AttributeStep step in derivative.Attribute(left, cell.Letter))
        {
            foreach (ValueSet values in allowed.Length > 1 ? Divide(step.Values, allowed) : [step.Values])
            {
                Factor[] factors = [values, step.Rest];
                List<CoverAlternative> alternatives = Possible(factors, [.. allowed.Select(static other => new CoverAlternative([other.Values, other.Rest], []))]);
                yield return new Cover(goal, CoverKind.Attribute, cell.Letter, -1, factors, Order(factors, alternatives));
            }
        }

        Term without = derivative.WithoutNames(left, cell.Names);
        if (without is not NotAllowedTerm)
        {
            Term rest = derivative.WithoutNames(right, cell.Names);
            yield return new Cover(goal, CoverKind.AttributeAbsent, cell.Letter, -1, [without], rest is NotAllowedTerm ? [] : [new CoverAlternative([rest], [])]);
        }
    }

    /// <summary>Parts of a set of values, each of values that the same alternatives allow; so that values pick the alternative.</summary>
    private IEnumerable<ValueSet> Divide(ValueSet values, AttributeStep[] allowed) =>
        values.Leaves.Length == 1
            ? [values]
            : values.Leaves
                .GroupBy(leaf => string.Join(",", allowed.Select(step => comparer.AreDisjoint(values.Only(leaf), step.Values))), StringComparer.Ordinal)
                .Select(same => same.Select(values.Only).Aggregate(static (left, right) => left.Union(right)));

    private IEnumerable<Cover> OfChildren(Goal goal, Term left, Term right)
    {
        if (derivative.Strings(left) is { IsEmpty: false } strings)
        {
            ValueSet allowed = derivative.Strings(right);
            yield return new Cover(goal, CoverKind.Strings, -1, -1, [strings], allowed.IsEmpty ? [] : [new CoverAlternative([allowed], [])]);
        }

        TermStep[] allowedSteps = derivative.Children(right);
        foreach (TermStep step in derivative.Children(left))
        {
            switch (step.First)
            {
                case TextTerm when OfText(goal, step.Rest, allowedSteps) is { } cover:
                    yield return cover;
                    break;

                case ElementTerm element:
                    foreach (Cover child in OfChild(goal, element, step.Rest, allowedSteps))
                    {
                        yield return child;
                    }

                    break;
            }
        }
    }

    /// <summary>Text and a child behind it. Text by itself is the text as a whole, which may be a value, too, and is asked for apart.</summary>
    private Cover? OfText(Goal goal, Term rest, TermStep[] allowed)
    {
        Term left = rest.IsNullable
            ? _terms.Choice(derivative.Children(rest).Where(static step => step.First is ElementTerm).Select(step => _terms.Group(step.First, step.Rest)))
            : rest;
        return left is NotAllowedTerm ? null : new Cover(goal, CoverKind.Text, -1, -1, [left],
            [.. allowed.Where(static step => step.First is TextTerm).Select(static step => new CoverAlternative([step.Rest], []))]);
    }

    private IEnumerable<Cover> OfChild(Goal goal, ElementTerm element, Term rest, TermStep[] allowed)
    {
        List<TermStep> related = Related(element, allowed);
        if (element.Names.IsSingle && related.Exists(step => step.Rest == rest && ((ElementTerm)step.First).Class == element.Class))
        {
            // The right content can go on as the left one does.
            yield break;
        }

        Factor[] factors = [classes[element.Class].Content, rest];
        foreach (int letter in Representatives(element.Names, related))
        {
            IEnumerable<CoverAlternative> matches = related
                .Where(step => ((ElementTerm)step.First).Names.Contains(letter))
                .GroupBy(static step => step.Rest)
                .Select(same => new CoverAlternative(
                    [_terms.Choice(same.Select(step => allowing.Of(element.Class, ((ElementTerm)step.First).Class))), same.Key],
                    [.. same.Select(static step => ((ElementTerm)step.First).Class)]));
            yield return new Cover(goal, CoverKind.Child, letter, element.Class, factors, Order(factors, Possible(factors, [.. matches])));
        }
    }

    /// <summary>The children that may come first and share a name with an element.</summary>
    private List<TermStep> Related(ElementTerm element, TermStep[] allowed)
    {
        if (!element.Names.IsSingle)
        {
            return [.. allowed.Where(step => step.First is ElementTerm other && other.Names.Intersects(element.Names))];
        }

        if (!_stepsOf.TryGetValue(allowed, out Dictionary<int, List<TermStep>>? ofLetter))
        {
            ofLetter = [];
            foreach (TermStep step in allowed.Where(static step => step.First is ElementTerm))
            {
                foreach (int letter in step.First.Letters.Letters())
                {
                    if (!ofLetter.TryGetValue(letter, out List<TermStep>? same))
                    {
                        ofLetter.Add(letter, same = []);
                    }

                    same.Add(step);
                }
            }

            _stepsOf.Add(allowed, ofLetter);
        }

        return ofLetter.TryGetValue(element.Names.Letters().First(), out List<TermStep>? related) ? related : [];
    }

    /// <summary>One name for each set of names that the right elements do not tell apart; of many, one that nobody mentions.</summary>
    private IEnumerable<int> Representatives(LetterSet names, List<TermStep> related)
    {
        if (names.IsSingle)
        {
            return names.Letters();
        }

        LetterSet[] sets = [.. related.Select(static step => ((ElementTerm)step.First).Names).Distinct()];
        return names.Letters()
            .GroupBy(letter => string.Concat(sets.Select(set => set.Contains(letter) ? '1' : '0')), StringComparer.Ordinal)
            .Select(same => same.OrderBy(letter => letters.IsOpen(letter) ? 0 : 1).First());
    }

    private List<CoverAlternative> Possible(Factor[] left, List<CoverAlternative> alternatives)
    {
        if (alternatives.Count < 2)
        {
            return alternatives;
        }

        List<CoverAlternative> possible = alternatives.FindAll(alternative =>
            !left.Where((factor, i) => _disjointness.AreDisjoint(factor, alternative.Factors[i])).Any());
        return possible.Count > 0 ? possible : [Order(left, alternatives)[0]];
    }

    /// <summary>Those that differ least from the left factors come first: mostly the first one covers by itself.</summary>
    private static List<CoverAlternative> Order(Factor[] left, IEnumerable<CoverAlternative> alternatives) =>
        [.. alternatives.OrderBy(alternative => left.Where((factor, i) => !factor.IsPartOf(alternative.Factors[i])).Count())];
}
