using SchemaGen.Evolution.Accepted;
using SchemaGen.Evolution.Changes;
using SchemaGen.Evolution.Tests.Notation;
using SchemaGen.RelaxNg;
using Xunit.Abstractions;

namespace SchemaGen.Evolution.Tests.Accepted;

/// <summary>Random pairs with each subset of their changes accepted: the answer is compatible only if nothing is left that breaks.</summary>
public sealed class AcceptedSubsetTests(ITestOutputHelper output)
{
    private const int MaxSubsets = 16;

    [Theory]
    [InlineData(21, 150)]
    public void A_subset_accepts_what_is_in_it_and_nothing_else(int seed, int count)
    {
        count = RandomBatch.Count(count);
        RandomSchemas random = new(RandomBatch.Seed(seed));
        List<string> wrong = [];
        (int subsets, int compatible, int pairs) = (0, 0, 0);
        while (pairs < count)
        {
            (SchemaNode, SchemaNode) schema = random.Next();
            string old = RandomSchemas.Write(schema);
            string @new = RandomSchemas.Write(random.Mutate(schema));
            if (TryCompile(old) is not { } before || TryCompile(@new) is not { } after || Compare(before, after, []) is not { Backward.Verdict: Compatibility.Broken } whole)
            {
                continue;
            }

            pairs++;
            Change[] breaking = [.. whole.Changes.Select(static item => item.Change).Where(static change => change.BreaksBackward)];
            for (int subset = 0; subset < Math.Min(1 << Math.Min(breaking.Length, 10), MaxSubsets); subset++)
            {
                // Nothing, everything, and then in turn a few and all but a few.
                int chosen = (subset & 1) == 0 ? subset >> 1 : ~(subset >> 1);
                Change[] accepted = [.. breaking.Where((_, i) => (chosen >> i & 1) != 0)];
                EvolutionReport report = Compare(before, after, accepted);
                Compatibility answer = report.Answer(CompatibilityMode.Backward);
                subsets++;
                compatible += answer == Compatibility.Compatible ? 1 : 0;

                // Rule and path name a change, and what they name is all that is accepted.
                HashSet<(ChangeRule, string)> named = [.. accepted.Select(static change => (change.Rule, change.Path))];
                bool isAll = breaking.All(change => named.Contains((change.Rule, change.Path)));
                if ((answer == Compatibility.Compatible && !isAll)
                    || (answer == Compatibility.Broken && isAll)
                    || report.Stale.Length > 0
                    || !report.Changes.Select(static item => item.Change.Path).SequenceEqual(whole.Changes.Select(static item => item.Change.Path)))
                {
                    wrong.Add($"{old} ~ {@new}: {answer} with {string.Join(", ", named)}");
                }
            }
        }

        output.WriteLine($"{pairs} pairs, {subsets} subsets, {compatible} of them compatible");
        wrong.ShouldBeEmpty();
        compatible.ShouldBeGreaterThan(count / 2);
    }

    private static EvolutionReport Compare(SchemaResult old, SchemaResult @new, IEnumerable<Change> accepted) => SchemaDiff.Compare(
        "old.rng",
        old,
        "new.rng",
        @new,
        EvolutionOptions.Default with { Accepted = new AcceptedChanges([.. accepted.Select(static change => new AcceptedChange(change.Rule.Id, change.Path, "meant", null, 1))]), IncludesApi = false });

    private static SchemaResult? TryCompile(string notation)
    {
        string xml = SchemaNotation.ToXml(notation);
        SchemaResult result = SchemaCompiler.Compile("main.rng", path => SchemaCompiler.Parse(path, xml, SchemaLimits.Default), SchemaLimits.Default);
        return result.IsCorrect ? result : null;
    }
}
