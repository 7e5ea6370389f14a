using System.Text;
using System.Xml;
using SchemaGen.Evolution.Changes;
using SchemaGen.RelaxNg;
using SchemaGen.RelaxNg.Derivatives;
using SchemaGen.Testing;

namespace SchemaGen.Evolution.Tests.Changes;

/// <summary>What is said of each kind of change, and that what is said is true: the cases are in changes.txt.</summary>
public sealed class ChangeCaseTests
{
    public static TheoryData<string> Titles => [.. ChangeCases.All.Select(static item => item.Title)];

    [Fact]
    public void Changes()
    {
        StringBuilder text = new();
        foreach ((string title, string old, string @new) in ChangeCases.All)
        {
            EvolutionReport report = Versions.Compare(old, @new);
            text.Append($"== {title}\nbackward {report.Backward.Verdict}, forward {report.Forward.Verdict}\n");
            foreach (ReportedChange item in report.Changes)
            {
                Change change = item.Change;
                text.Append($"{change.Rule.Id} {change.Rule.Word} {change.Path}: {change.Message}\n");
                text.Append($"  breaks{(change.BreaksBackward ? " backward" : "")}{(change.BreaksForward ? " forward" : "")}; {change.Old} -> {change.New}\n");
                text.Append(change.AlsoAt.IsEmpty ? "" : $"  also at {string.Join(", ", change.AlsoAt)}\n");
                text.Append(item.Backward is null ? "" : $"  refused now: {item.Backward.Xml.ReplaceLineEndings("")}\n");
                text.Append(item.Forward is null ? "" : $"  refused before: {item.Forward.Xml.ReplaceLineEndings("")}\n");
                text.Append(item.Api.IsEmpty ? "" : $"  C#: {string.Join("; ", item.Api)}\n");
            }

            text.Append('\n');
        }

        Snapshot.Match(text.ToString(), "txt");
    }

    [Theory]
    [MemberData(nameof(Titles))]
    public void The_way_back_is_the_reverse(string title)
    {
        (_, string old, string @new) = ChangeCases.All.Single(item => item.Title == title);

        EvolutionReport there = Versions.Compare(old, @new);
        EvolutionReport back = Versions.Compare(@new, old);

        back.Backward.Verdict.ShouldBe(there.Forward.Verdict);
        back.Forward.Verdict.ShouldBe(there.Backward.Verdict);
        back.Changes.Count(static item => item.Change.BreaksBackward).ShouldBe(there.Changes.Count(static item => item.Change.BreaksForward));
    }

    [Theory]
    [MemberData(nameof(Titles))]
    public void Each_broken_direction_is_explained_and_each_document_proves_it(string title)
    {
        (_, string old, string @new) = ChangeCases.All.Single(item => item.Title == title);
        EvolutionReport report = Versions.Compare(old, @new);

        (report.Backward.Verdict == Compatibility.Broken).ShouldBe(report.Changes.Any(static item => item.Change.BreaksBackward));
        (report.Forward.Verdict == Compatibility.Broken).ShouldBe(report.Changes.Any(static item => item.Change.BreaksForward));
        foreach (ReportedChange item in report.Changes)
        {
            Accepts(old, item.Backward).ShouldNotBe(false);
            Accepts(@new, item.Backward).ShouldNotBe(true);
            Accepts(old, item.Forward).ShouldNotBe(true);
            Accepts(@new, item.Forward).ShouldNotBe(false);
        }
    }

    [Theory]
    [MemberData(nameof(Titles))]
    public void A_version_is_equal_to_itself_and_to_its_simple_form(string title)
    {
        (_, _, string version) = ChangeCases.All.Single(item => item.Title == title);
        SchemaResult schema = Versions.Parse("new.rng", version);
        string simple = SchemaGen.RelaxNg.Writing.SimpleFormWriter.Write(schema.Grammar!);

        foreach (EvolutionReport report in new[] { Versions.Compare(version, version), Versions.Compare(version, simple), Versions.Compare(simple, version) })
        {
            report.IsEqual.ShouldBeTrue();
            report.Changes.ShouldBeEmpty();
        }
    }

    private static bool? Accepts(string schema, Witness? witness)
    {
        if (witness is null)
        {
            return null;
        }

        using StringReader text = new(witness.Xml);
        using XmlReader reader = XmlReader.Create(text);
        return new DerivativeValidator(Versions.Parse("schema.rng", schema).Grammar!).IsValid(reader);
    }
}
