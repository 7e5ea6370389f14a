using System.Text.RegularExpressions;
using SchemaGen.Evolution.Changes;
using SchemaGen.RelaxNg;
using SchemaGen.Testing;

namespace SchemaGen.Evolution.Tests.Changes;

/// <summary>The pages of docs/evolution: one for each rule, with an example that shows it.</summary>
public sealed class RulePageTests
{
    private static readonly string Folder = SourceTree.PathOf("docs", "evolution");

    public static TheoryData<string> Rules => [.. Enum.GetValues<ChangeKind>().Select(static kind => ChangeRule.Of(kind).Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_example_shows_the_rule_and_breaks_what_the_page_says(string id)
    {
        string page = Page(id);
        ChangeRule rule = Rule(id);
        page.ShouldStartWith($"# {id}: {rule.Title}\n\nName: `{rule.Word}`\n");

        string[] examples = [.. Regex.Matches(page, "```rnc\n(?<schema>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10)).Select(static match => match.Groups["schema"].Value)];
        EvolutionReport report = SchemaDiff.Compare("old.rnc", Parse("old.rnc", examples[0]), "new.rnc", Parse("new.rnc", examples[1]));

        report.Changes.Select(static item => item.Change.Rule).Distinct().ShouldBe([rule]);
        Change change = report.Changes[0].Change;
        string breaks = (change.BreaksBackward, change.BreaksForward) switch
        {
            _ when change.Kind == ChangeKind.ContentChanged => "Breaks the direction that the report states.",
            (true, true) => "Breaks compatibility in both directions.",
            (true, false) => "Breaks backward compatibility: documents that were valid are refused.",
            _ => "Breaks forward compatibility: programs that still have the old version refuse documents that use it.",
        };
        page.ShouldContain($"\n{breaks}\n");
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_table_of_rules_leads_to_the_page(string id) =>
        File.ReadAllText(SourceTree.PathOf("docs", "evolution.md")).ShouldContain($"| [{id}](evolution/{id}.md) | {Rule(id).Word} | {Rule(id).Title} |");

    [Fact]
    public void There_are_no_other_pages() => Directory.GetFiles(Folder).Length.ShouldBe(Enum.GetValues<ChangeKind>().Length);

    private static ChangeRule Rule(string id) => Enum.GetValues<ChangeKind>().Select(ChangeRule.Of).Single(rule => rule.Id == id);

    private static string Page(string id) => File.ReadAllText(Path.Combine(Folder, $"{id}.md")).ReplaceLineEndings("\n");

    private static SchemaResult Parse(string path, string text)
    {
        SchemaDocument document = SchemaCompiler.Parse(path, text, SchemaLimits.Default);
        return SchemaCompiler.Compile(path, file => file == path ? document : null, SchemaLimits.Default);
    }
}
