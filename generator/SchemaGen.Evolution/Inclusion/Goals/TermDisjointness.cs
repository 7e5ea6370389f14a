using System.Runtime.CompilerServices;
using SchemaGen.Evolution.Inclusion.Letters;
using SchemaGen.Evolution.Inclusion.Terms;
using SchemaGen.Evolution.Inclusion.Values;

namespace SchemaGen.Evolution.Inclusion.Goals;

/// <summary>
/// Whether it is plain that nothing matches two contents: one lacks what the other must have, or an attribute that both must have has no
/// value in common. This is what picks the alternative of a discriminated choice.
/// </summary>
internal sealed class TermDisjointness(LetterTable letters, ValueComparer comparer)
{
    private readonly Dictionary<(int, int), bool> _known = [];
    private readonly Dictionary<Term, Dictionary<int, ValueSet>> _attributes = [];

    /// <summary>Whether it is plain that nothing matches both.</summary>
    public bool AreDisjoint(Term left, Term right)
    {
        if (left == right)
        {
            return false;
        }

        if (!_known.TryGetValue((left.Id, right.Id), out bool areDisjoint))
        {
            areDisjoint = !left.Required.IsSubsetOf(right.Letters)
                || !right.Required.IsSubsetOf(left.Letters)
                || HaveDisjointAttributes(left, right)
                || HaveDisjointTexts(left, right);
            _known.Add((left.Id, right.Id), areDisjoint);
        }

        return areDisjoint;
    }

    /// <summary>Whether it is plain that nothing matches both.</summary>
    public bool AreDisjoint(Factor left, Factor right) => left.Content is not null
        ? AreDisjoint(left.Content, right.Content!)
        : comparer.AreDisjoint(left.Values!, right.Values!);

    /// <summary>How far contents that nothing matches both of are from each other: the letters that one must have and the other lacks, and a value.</summary>
    public int CountConflicts(Term left, Term right) =>
        (2 * left.Required.Except(right.Letters).Letters().Count())
        + (2 * right.Required.Except(left.Letters).Letters().Count())
        + (HaveDisjointAttributes(left, right) ? 1 : 0);

    /// <summary>Whether an attribute that both must have has no value in common.</summary>
    private bool HaveDisjointAttributes(Term left, Term right)
    {
        if (!left.Required.Intersect(right.Required).Intersects(letters.Attributes))
        {
            return false;
        }

        Dictionary<int, ValueSet> values = AttributesOf(left);
        foreach (KeyValuePair<int, ValueSet> other in AttributesOf(right))
        {
            if (values.TryGetValue(other.Key, out ValueSet? own) && comparer.AreDisjoint(own, other.Value))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Two contents of values only.</summary>
    private bool HaveDisjointTexts(Term left, Term right) =>
        left is ValueTerm value && right is ValueTerm other && comparer.AreDisjoint(value.Values, other.Values);

    /// <summary>The attributes that a term must have, each with all the values that it may have.</summary>
    private Dictionary<int, ValueSet> AttributesOf(Term term)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (!_attributes.TryGetValue(term, out Dictionary<int, ValueSet>? attributes))
        {
            attributes = term switch
            {
                AttributeTerm { Names.IsSingle: true } attribute => new() { [attribute.Names.Letters().First()] = attribute.Values },
                GroupTerm group => All(group.Items),
                InterleaveTerm interleave => All(interleave.Items),
                ChoiceTerm choice => Common(choice.Items),
                OneOrMoreTerm repetition => AttributesOf(repetition.Item),
                _ => [],
            };
            _attributes.Add(term, attributes);
        }

        return attributes;
    }

    private Dictionary<int, ValueSet> All(Term[] items)
    {
        Dictionary<int, ValueSet> all = [];
        foreach (Term item in items)
        {
            foreach (KeyValuePair<int, ValueSet> attribute in AttributesOf(item))
            {
                all[attribute.Key] = attribute.Value;
            }
        }

        return all;
    }

    private Dictionary<int, ValueSet> Common(Term[] items)
    {
        Dictionary<int, ValueSet> common = new(AttributesOf(items[0]));
        foreach (Term item in items)
        {
            Dictionary<int, ValueSet> attributes = AttributesOf(item);
            foreach (int name in common.Keys.ToList())
            {
                if (attributes.TryGetValue(name, out ValueSet? values))
                {
                    common[name] = common[name].Union(values);
                }
                else
                {
                    common.Remove(name);
                }
            }
        }

        return common;
    }
}
