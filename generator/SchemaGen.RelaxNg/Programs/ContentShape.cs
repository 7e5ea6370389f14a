using System.Collections.Immutable;
using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.RelaxNg.Programs;

/// <summary>
/// A content split into attributes that always apply, factors (choices between sets of attributes, each with its children), and a tree of
/// children with places for the factors' children.
/// </summary>
/// <param name="Attributes">The attributes outside of factors.</param>
/// <param name="Factors">The independent choices.</param>
/// <param name="Children">The children.</param>
internal sealed record ContentShape(ImmutableArray<ContentShape.Use> Attributes, ImmutableArray<ContentShape.Factor> Factors, ContentShape.Tree Children)
{
    /// <summary>An attribute, required or optional.</summary>
    public sealed record Use(AttributePattern Attribute, bool IsRequired);

    /// <summary>A set of attributes with the children that they require.</summary>
    /// <param name="Attributes">The attributes that the alternative allows besides those outside of factors.</param>
    /// <param name="Demanded">An optional attribute outside of factors that the alternative requires; null for none.</param>
    /// <param name="Children">The children.</param>
    public sealed record Alternative(ImmutableArray<Use> Attributes, AttributePattern? Demanded, Pattern Children);

    /// <summary>A choice between alternatives. Factors are equal by reference because a factor identifies its place.</summary>
    public sealed class Factor(ImmutableArray<Alternative> alternatives)
    {
        public ImmutableArray<Alternative> Alternatives { get; } = alternatives;

        /// <summary>Whether the alternatives differ in their children. If not, the tree contains the children directly.</summary>
        public bool DecidesChildren { get; } = alternatives.Any(alternative => alternative.Children != alternatives[0].Children);
    }

    /// <summary>A tree of children, with places for the children of factors.</summary>
    public abstract record Tree;

    /// <summary>Children that do not depend on factors.</summary>
    public sealed record Fixed(Pattern Pattern) : Tree;

    /// <summary>The place of a factor's children.</summary>
    public sealed record Place(Factor Factor) : Tree;

    /// <summary>A sequence or an interleave of trees.</summary>
    public sealed record Chain(ImmutableArray<Tree> Items, bool IsInterleave) : Tree;

    /// <summary>The factors that decide children.</summary>
    public ImmutableArray<Factor> Deciding => Factors.RemoveAll(static factor => !factor.DecidesChildren);

    /// <summary>Returns all combinations of one alternative of each factor. The last factor changes fastest.</summary>
    /// <param name="factors">The factors.</param>
    /// <param name="limit">The maximum number of combinations of several factors.</param>
    /// <exception cref="ProgramLimitException">There are more combinations.</exception>
    public static List<Dictionary<Factor, Alternative>> Combinations(ImmutableArray<Factor> factors, int limit)
    {
        long count = 1;
        foreach (Factor factor in factors)
        {
            count *= factor.Alternatives.Length;
            if (factors.Length > 1 && count > limit)
            {
                throw new ProgramLimitException($"more than {limit} combinations of attributes that decide independently");
            }
        }

        List<Dictionary<Factor, Alternative>> combinations = new((int)count);
        for (int i = 0; i < count; i++)
        {
            Dictionary<Factor, Alternative> chosen = new(factors.Length, ReferenceEquality<Factor>.Instance);
            int rest = i;
            for (int k = factors.Length - 1; k >= 0; k--)
            {
                (rest, int place) = (rest / factors[k].Alternatives.Length, rest % factors[k].Alternatives.Length);
                chosen.Add(factors[k], factors[k].Alternatives[place]);
            }

            combinations.Add(chosen);
        }

        return combinations;
    }
}
