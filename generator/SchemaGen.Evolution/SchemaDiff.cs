using System.Collections.Immutable;
using SchemaGen.Compiler.Api;
using SchemaGen.Evolution.Api;
using SchemaGen.Evolution.Changes;
using SchemaGen.Evolution.Inclusion;
using SchemaGen.Evolution.Inclusion.Allowances;
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
        BackgroundWork<InclusionResult> decision = BackgroundWork<InclusionResult>.Start(
            () => GrammarInclusion.Decide(before.Grammar, after.Grammar, options.Inclusion, cancellationToken), options.IsParallel);
        InclusionResult forward = GrammarInclusion.Decide(after.Grammar, before.Grammar, options.Inclusion, cancellationToken);
        InclusionResult backward = decision.Result;

        // Types are derived from whole schemas: what they say of one definition is lost in what the others change.
        BackgroundWork<ApiEffects> effects = BackgroundWork<ApiEffects>.Start(
            () => options is { IncludesApi: true, Define: null }
                ? new ApiEffects(ApiSurface.Of(old, cancellationToken), ApiSurface.Of(@new, cancellationToken), ElementPairs.Find(before.Grammar, after.Grammar, cancellationToken))
                : new ApiEffects([], [], []),
            options.IsParallel);
        ImmutableArray<FoundChange> described = Describe(before, after, backward, forward, cancellationToken);
        ApiEffects api = effects.Result;
        decision = BackgroundWork<InclusionResult>.Start(
            () => Unexplained(before, after, backward, described, isBackward: true, options, cancellationToken), options.IsParallel);
        InclusionResult unexplainedForward = Unexplained(after, before, forward, described, isBackward: false, options, cancellationToken);
        InclusionResult unexplainedBackward = decision.Result;
        ImmutableArray<ReportedChange> changes = Report(described, backward, forward, unexplainedBackward, unexplainedForward, api, options);
        return new EvolutionReport
        {
            OldPath = oldPath,
            NewPath = newPath,
            Define = options.Define,
            Backward = Direction(backward, unexplainedBackward, options.Inclusion),
            Forward = Direction(forward, unexplainedForward, options.Inclusion),
            Changes = [.. changes.Where(static change => change.Severity != ChangeSeverity.None)],
            Hidden = changes.Count(static change => change.Severity == ChangeSeverity.None),
            Api = api.All,
            Uncompared = UncomparedParts.Find(before.Linked, after.Linked),
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

    private static ImmutableArray<FoundChange> Describe(
        SchemaVersion before,
        SchemaVersion after,
        InclusionResult backward,
        InclusionResult forward,
        CancellationToken cancellationToken) =>
        backward.Verdict == InclusionVerdict.Included && forward.Verdict == InclusionVerdict.Included ? []
            :
            [
                .. new ChangeFinder(before, after, cancellationToken).Find()
                    .Select(change => Confirm(change, backward.Verdict, forward.Verdict))
                    .Where(static change => change.Change.BreaksBackward || change.Change.BreaksForward),
            ];

    /// <summary>The breaks that remain if all described changes are allowed, so no change hides a break that it does not explain.</summary>
    private static InclusionResult Unexplained(
        SchemaVersion left,
        SchemaVersion right,
        InclusionResult result,
        ImmutableArray<FoundChange> described,
        bool isBackward,
        EvolutionOptions options,
        CancellationToken cancellationToken)
    {
        ImmutableArray<Allowance> allowances = [.. described.SelectMany(found => found.Allowances(isBackward))];
        return result.Verdict != InclusionVerdict.Broken || allowances.IsEmpty ? result
            : InclusionDecision.Decide(left.Grammar, right.Grammar, options.Inclusion, allowances, cancellationToken);
    }

    private static ImmutableArray<ReportedChange> Report(
        ImmutableArray<FoundChange> described,
        InclusionResult backward,
        InclusionResult forward,
        InclusionResult unexplainedBackward,
        InclusionResult unexplainedForward,
        ApiEffects api,
        EvolutionOptions options)
    {
        BreakEvidence backwardEvidence = new(backward, isBackward: true);
        BackgroundWork<Witness?[]> forwardWitnesses = BackgroundWork<Witness?[]>.Start(
            () =>
            {
                BreakEvidence evidence = new(forward, isBackward: false);
                return [.. described.Select(evidence.Find)];
            },
            options.IsParallel);
        return
        [
            .. described.Select((change, i) => Report(change.Change, backwardEvidence.Find(change), forwardWitnesses.Result[i], api.Of(change))),
            .. unexplainedBackward.Breaks.Select(item => Report(UndescribedBreak.Describe(item, isBackward: true), item.Witness, null, [])),
            .. unexplainedForward.Breaks.Select(item => Report(UndescribedBreak.Describe(item, isBackward: false), null, item.Witness, [])),
        ];

        ReportedChange Report(Change change, Witness? backwardWitness, Witness? forwardWitness, ImmutableArray<ApiChange> effects) =>
            new(change, backwardWitness, forwardWitness, effects, options.Accepted.Find(change)?.Reason) { Severity = options.Accepted.SeverityOf(change) };
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

    private static DirectionReport Direction(InclusionResult result, InclusionResult unexplained, InclusionOptions options) => new(
        result.Verdict switch
        {
            InclusionVerdict.Included => Compatibility.Compatible,
            InclusionVerdict.Broken => Compatibility.Broken,
            _ => Compatibility.Unknown,
        },
        result.Witness,
        [.. unexplained.Unknowns.Select(static unknown => $"{unknown.Place.Name}: {unknown.Reason}")],
        unexplained.Breaks.Length < options.MaxBreaks);
}
