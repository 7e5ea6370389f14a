using System.Collections.Immutable;
using SchemaGen.Evolution.Inclusion.Allowances;

namespace SchemaGen.Evolution.Changes;

/// <summary>A change with all the elements in which it was found.</summary>
/// <param name="Change">The change.</param>
/// <param name="Origins">The elements, and what differs in them.</param>
internal sealed record FoundChange(Change Change, ImmutableArray<(ContentPair Pair, Difference Difference)> Origins)
{
    /// <summary>The allowances with which one version accepts the other's documents in spite of the change.</summary>
    /// <param name="isBackward">Whether it is the new version, which does not accept what the old one does; else it is the reverse.</param>
    public IEnumerable<Allowance> Allowances(bool isBackward)
    {
        foreach ((ContentPair pair, Difference difference) in Origins)
        {
            foreach ((AllowanceKind kind, Symbol? symbol) in isBackward ? difference.Backward : difference.Forward)
            {
                yield return new Allowance(kind, isBackward ? pair.Old : pair.New, isBackward ? pair.New : pair.Old)
                {
                    Names = symbol is null ? null : pair.NamesOf(symbol),
                    IsAttribute = symbol is { IsAttribute: true },
                    Texts = kind == AllowanceKind.Case ? difference.Details : [],
                };
            }
        }
    }
}
