using System.Runtime.CompilerServices;
using SchemaGen.Evolution.Inclusion.Letters;
using SchemaGen.Evolution.Inclusion.Terms;

namespace SchemaGen.Evolution.Inclusion.Goals;

/// <summary>
/// Chooses the attribute to look at next. Attributes have no order, so any will do; one that the left content must have spares the
/// question what follows if it is not there.
/// </summary>
internal sealed class AttributeCells(LetterTable letters)
{
    private readonly Dictionary<Term, HashSet<LetterSet>> _classes = [];

    /// <summary>The names of one attribute, or the names of a wildcard that nothing tells apart. The left content has attributes.</summary>
    public AttributeCell Choose(Term left, Term right)
    {
        LetterSet candidates = left.Letters.Intersect(letters.Attributes);
        LetterSet required = candidates.Intersect(left.Required);
        if (!required.IsEmpty)
        {
            LetterSet shared = required.Intersect(right.Required);
            return Single((shared.IsEmpty ? required : shared).Letters().First());
        }

        List<LetterSet> classes = [.. ClassesOf(left).Union(ClassesOf(right))];
        LetterSet single = classes.Where(static names => names.IsSingle).Aggregate(LetterSet.Empty, static (all, names) => all.Union(names)).Intersect(candidates);
        if (!single.IsEmpty)
        {
            return Single(single.Letters().First());
        }

        // The rest is wildcards: names of one kind go together if there is no end of them.
        LetterSet open = candidates.Intersect(letters.Open);
        foreach (int letter in open.Letters())
        {
            LetterSet same = candidates;
            foreach (LetterSet names in classes)
            {
                same = names.Contains(letter) ? same.Intersect(names) : same.Except(names);
            }

            return new AttributeCell(letter, same);
        }

        return Single(candidates.Letters().First());
    }

    private static AttributeCell Single(int letter) => new(letter, LetterSet.Single(letter));

    private HashSet<LetterSet> ClassesOf(Term term)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (!_classes.TryGetValue(term, out HashSet<LetterSet>? classes))
        {
            classes = term switch
            {
                AttributeTerm attribute => [attribute.Names],
                ChoiceTerm choice => [.. choice.Items.SelectMany(ClassesOf)],
                GroupTerm group => [.. group.Items.SelectMany(ClassesOf)],
                InterleaveTerm interleave => [.. interleave.Items.SelectMany(ClassesOf)],
                OneOrMoreTerm repetition => ClassesOf(repetition.Item),
                _ => [],
            };
            _classes.Add(term, classes);
        }

        return classes;
    }
}
