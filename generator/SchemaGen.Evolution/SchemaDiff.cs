using System.Collections.Immutable;
using SchemaGen.Compiler.Api;
using SchemaGen.Evolution.Api;
using SchemaGen.Evolution.Changes;
using SchemaGen.RelaxNg;

namespace SchemaGen.Evolution;

/// <summary>Compares two versions of a schema: whether they are compatible, proved, and what changed. Pure: it opens nothing.</summary>
public static class SchemaDiff
{
    /// <summary>Compares two versions.</summary>
    /// <param name="oldPath">The main file of the old version, as reports name it.</param>
    /// <param name="old">The old version; without errors.</param>
    /// <param name="newPath">The main file of the new version, as reports name it.</param>
    /// <param name="new">The new version; without errors.</param>
    /// <param name="options">How to compare; null for the defaults.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentException">A version has errors, or lacks the definition that is to be compared.</exception>
    public static EvolutionReport Compare(
        string oldPath,
        SchemaResult old,
        string newPath,
        SchemaResult @new,
        EvolutionOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        options ??= EvolutionOptions.Default;
        SchemaVersion before = VersionOf(old, options.Define, nameof(old));
        SchemaVersion after = VersionOf(@new, options.Define, nameof(@new));
        InclusionResult backward = GrammarInclusion.Decide(before.Grammar, after.Grammar, options.Inclusion, cancellationToken);
        InclusionResult forward = GrammarInclusion.Decide(after.Grammar, before.Grammar, options.Inclusion, cancellationToken);
        // Types are derived from whole schemas: what they say of one definition is lost in what the others change.
        ApiEffects api = options is { IncludesApi: true, Define: null }
            ? new ApiEffects(ApiSurface.Of(old, cancellationToken), ApiSurface.Of(@new, cancellationToken))
            : new ApiEffects([], []);
        ImmutableArray<ReportedChange> changes = Describe(before, after, backward, forward, api, options, cancellationToken);
        return new EvolutionReport
        {
            OldPath = oldPath,
            NewPath = newPath,
            Define = options.Define,
            Backward = Direction(backward, options.Inclusion),
            Forward = Direction(forward, options.Inclusion),
            Changes = changes,
            Api = api.All,
            Stale = options.Accepted.Stale(changes.Select(static change => change.Change)),
        };
    }

    private static SchemaVersion VersionOf(SchemaResult schema, string? define, string parameter)
    {
        if (schema is not { Linked: { } linked, Grammar: { } grammar })
        {
            throw new ArgumentException("The schema has errors.", parameter);
        }

        return define is null ? new SchemaVersion(linked, grammar)
            : DefineVersion.Of(linked, define) ?? throw new ArgumentException($"The schema has no definition '{define}'.", parameter);
    }

    private static ImmutableArray<ReportedChange> Describe(
        SchemaVersion before,
        SchemaVersion after,
        InclusionResult backward,
        InclusionResult forward,
        ApiEffects api,
        EvolutionOptions options,
        CancellationToken cancellationToken)
    {
        if (backward.Verdict == InclusionVerdict.Included && forward.Verdict == InclusionVerdict.Included)
        {
            return [];
        }

        BreakEvidence backwardEvidence = new(backward, isBackward: true);
        BreakEvidence forwardEvidence = new(forward, isBackward: false);
        ImmutableArray<FoundChange> found =
        [
            .. new ChangeFinder(before, after, cancellationToken).Find()
                .Select(change => Confirm(change, backward.Verdict, forward.Verdict))
                .Where(static change => change.Change.BreaksBackward || change.Change.BreaksForward),
        ];
        return
        [
            .. found.Select(change => Report(change.Change, backwardEvidence.Find(change), forwardEvidence.Find(change), api.Of(change))),
            .. backwardEvidence.Unexplained(found).Select(item => Report(UndescribedBreak.Describe(item, isBackward: true), item.Witness, null, [])),
            .. forwardEvidence.Unexplained(found).Select(item => Report(UndescribedBreak.Describe(item, isBackward: false), null, item.Witness, [])),
        ];

        ReportedChange Report(Change change, Witness? backwardWitness, Witness? forwardWitness, ImmutableArray<ApiChange> effects) =>
            new(change, backwardWitness, forwardWitness, effects, options.Accepted.Find(change)?.Reason);
    }

    /// <summary>
    /// A description is sound wherever its element can occur. Where that is nowhere, because the element needs itself, the proof knows better.
    /// </summary>
    private static FoundChange Confirm(FoundChange found, InclusionVerdict backward, InclusionVerdict forward) => found with
    {
        Change = found.Change with
        {
            BreaksBackward = found.Change.BreaksBackward && backward != InclusionVerdict.Included,
            BreaksForward = found.Change.BreaksForward && forward != InclusionVerdict.Included,
        },
    };

    private static DirectionReport Direction(InclusionResult result, InclusionOptions options) => new(
        result.Verdict switch
        {
            InclusionVerdict.Included => Compatibility.Compatible,
            InclusionVerdict.Broken => Compatibility.Broken,
            _ => Compatibility.Unknown,
        },
        result.Witness,
        [.. result.Unknowns.Select(static unknown => $"{unknown.Place.Name}: {unknown.Reason}")],
        result.Breaks.Length < options.MaxBreaks);
}
