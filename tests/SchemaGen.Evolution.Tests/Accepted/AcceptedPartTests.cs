using SchemaGen.Evolution.Accepted;
using SchemaGen.Evolution.Reports;
using SchemaGen.Evolution.Tests.Notation;
using SchemaGen.RelaxNg;
using Xunit.Abstractions;

namespace SchemaGen.Evolution.Tests.Accepted;

/// <summary>
/// Random documents of two parts that share nothing but their form. What is accepted of one part says nothing about the other: the answer is
/// that of the other part alone.
/// </summary>
public sealed class AcceptedPartTests(ITestOutputHelper output)
{
    private const string FirstPart = "/r/p";

    [Theory]
    [InlineData(11, 400)]
    [InlineData(12, 400)]
    public void What_is_accepted_of_one_part_is_not_accepted_of_the_other(int seed, int count)
    {
        count = RandomBatch.Count(count);
        RandomSchemas random = new(RandomBatch.Seed(seed));
        List<string> wrong = [];
        Dictionary<Compatibility, int> answers = [];
        int undescribed = 0;
        for (int i = 0; i < count;)
        {
            (string old, string @new, string oldPart, string newPart) = random.NextOfParts();
            if (TryCompile(old) is not { } before || TryCompile(@new) is not { } after || TryCompile(oldPart) is not { } partBefore || TryCompile(newPart) is not { } partAfter)
            {
                continue;
            }

            i++;
            EvolutionReport whole = Compare(before, after, AcceptedChanges.None);
            AcceptedChange[] accepted =
            [
                .. whole.Changes.Where(static item => item.Change.Path.StartsWith(FirstPart, StringComparison.Ordinal))
                    .Select(static item => new AcceptedChange(item.Change.Rule.Id, item.Change.Path, "meant", null, 1)),
            ];
            EvolutionReport report = Compare(before, after, new AcceptedChanges([.. accepted]));

            // No document breaks where the old schema accepts none, as one whose element needs itself.
            InclusionVerdict expected = whole.Backward.Verdict == Compatibility.Compatible ? InclusionVerdict.Included
                : GrammarInclusion.Decide(partBefore.Grammar!, partAfter.Grammar!).Verdict;
            Compatibility answer = report.Answer(CompatibilityMode.Backward);
            answers[answer] = answers.GetValueOrDefault(answer) + 1;
            undescribed += report.Changes.Any(static item => item.Change.Rule.Id == "EV601") ? 1 : 0;
            bool isRight = expected switch
            {
                InclusionVerdict.Broken => answer == Compatibility.Broken,
                InclusionVerdict.Included => answer != Compatibility.Broken || whole.Backward.Verdict == Compatibility.Unknown,
                _ => true,
            };
            if (!isRight)
            {
                wrong.Add($"{old} ~ {@new}: expected {expected}, found {answer}\n{TextReport.Write(report, CompatibilityMode.Backward)}");
            }
        }

        output.WriteLine($"{string.Join(", ", answers.Select(static answer => $"{answer.Key} {answer.Value}"))}; {undescribed} with EV601");
        wrong.ShouldBeEmpty();
        answers[Compatibility.Broken].ShouldBeGreaterThan(count / 10);
        answers[Compatibility.Compatible].ShouldBeGreaterThan(count / 10);
    }

    private static EvolutionReport Compare(SchemaResult old, SchemaResult @new, AcceptedChanges accepted) =>
        SchemaDiff.Compare("old.rng", old, "new.rng", @new, EvolutionOptions.Default with { Accepted = accepted, IncludesApi = false });

    private static SchemaResult? TryCompile(string notation)
    {
        string xml = SchemaNotation.ToXml(notation);
        SchemaResult result = SchemaCompiler.Compile("main.rng", path => SchemaCompiler.Parse(path, xml, SchemaLimits.Default), SchemaLimits.Default);
        return result.IsCorrect ? result : null;
    }
}
