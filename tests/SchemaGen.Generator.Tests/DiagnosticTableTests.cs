using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using SchemaGen.Generator.Diagnostics;
using SchemaGen.Generator.Options;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.Testing;

namespace SchemaGen.Generator.Tests;

/// <summary>Information about diagnostics that is written in several places is the same in all of them.</summary>
public sealed partial class DiagnosticTableTests
{
    private static readonly string Folder = SourceTree.PathOf("generator", "SchemaGen.Generator");

    [Fact]
    public void Each_code_has_a_descriptor_of_its_message()
    {
        foreach (DiagnosticCode code in Enum.GetValues<DiagnosticCode>())
        {
            DiagnosticDescriptor descriptor = DiagnosticDescriptors.Of(code);

            descriptor.Id.ShouldBe(DiagnosticMessages.Id(code));
            descriptor.MessageFormat.ToString(null).ShouldStartWith(DiagnosticMessages.Of(code).Format);
            descriptor.DefaultSeverity.ToString().ShouldBe(DiagnosticMessages.Of(code).Severity.ToString());
            descriptor.Title.ToString(null).ShouldNotEndWith(".");
        }
    }

    [Fact]
    public void Ids_are_unique()
    {
        DiagnosticDescriptors.All.Select(static descriptor => descriptor.Id).ShouldBeUnique();
        DiagnosticDescriptors.All.Length.ShouldBe(Enum.GetValues<DiagnosticCode>().Length);
    }

    [Fact]
    public void Each_code_has_a_page()
    {
        string folder = SourceTree.PathOf("docs", "diagnostics");
        string index = File.ReadAllText(Path.Combine(folder, "README.md"));
        foreach (DiagnosticDescriptor descriptor in DiagnosticDescriptors.All)
        {
            string title = descriptor.Title.ToString(null);
            string severity = descriptor.DefaultSeverity.ToString().ToLowerInvariant();
            string page = File.ReadAllText(Path.Combine(folder, $"{descriptor.Id}.md"));

            page.ShouldStartWith($"# {descriptor.Id}: {title}\n\nSeverity: {severity}\n");
            index.ShouldContain($"| [{descriptor.Id}]({descriptor.Id}.md) | {severity} | {title} |");
        }

        Directory.GetFiles(folder, "SG*.md").Length.ShouldBe(DiagnosticDescriptors.All.Length);
    }

    [Fact]
    public void The_release_notes_list_each_descriptor()
    {
        HashSet<string> shipped = [.. Rows(File.ReadAllText(Path.Combine(Folder, "AnalyzerReleases.Shipped.md")))];
        string unshippedPath = Path.Combine(Folder, "AnalyzerReleases.Unshipped.md");
        IEnumerable<string> heading = File.ReadAllLines(unshippedPath)
            .TakeWhile(static line => !line.StartsWith("SG", StringComparison.Ordinal));
        IEnumerable<string> rows = DiagnosticDescriptors.All
            .Select(static descriptor => $"{descriptor.Id} | {descriptor.Category} | {descriptor.DefaultSeverity} | {descriptor.Title.ToString(null)}")
            .Where(row => !shipped.Contains(row));

        Snapshot.MatchFile(string.Concat(heading.Concat(rows).Select(static line => line + "\n")), unshippedPath);
    }

    [Fact]
    public void The_props_file_makes_visible_what_the_generator_reads()
    {
        XDocument props = XDocument.Load(Path.Combine(Folder, "build", "SchemaGen.Generator.props"));
        IEnumerable<string> visible = props.Descendants()
            .Select(static element => element.Name.LocalName switch
            {
                "CompilerVisibleProperty" => OptionKeys.Property + element.Attribute("Include")!.Value,
                "CompilerVisibleItemMetadata" => OptionKeys.Metadata + element.Attribute("MetadataName")!.Value,
                _ => "",
            })
            .Where(static key => key.Length > 0);

        visible.ShouldBe(
            [OptionKeys.Role, OptionKeys.Namespace, OptionKeys.Name, OptionKeys.Visibility, OptionKeys.Baseline, OptionKeys.Compatibility, OptionKeys.RootNamespace],
            ignoreOrder: true);
    }

    [Theory]
    [InlineData(DiagnosticCode.TooManyIncludeCandidates)]
    [InlineData(DiagnosticCode.SchemaListedTwice)]
    public void What_the_targets_say_is_what_the_table_says(DiagnosticCode code)
    {
        XDocument targets = XDocument.Load(Path.Combine(Folder, "build", "SchemaGen.Generator.targets"));
        XElement warning = targets.Descendants("Warning").Single(element => element.Attribute("Code")!.Value == DiagnosticMessages.Id(code));

        string said = MsBuildExpression().Replace(warning.Attribute("Text")!.Value, "{}");
        said.ShouldBe(FormatHole().Replace(DiagnosticMessages.Of(code).Format, "{}"));
    }

    [Fact]
    public void No_call_of_git_in_the_targets_can_fetch()
    {
        XDocument targets = XDocument.Load(Path.Combine(Folder, "build", "SchemaGen.Generator.targets"));

        targets.Descendants("_SchemaGenGitEnvironment").ShouldHaveSingleItem().Value.ShouldBe("GIT_NO_LAZY_FETCH=1;GIT_ALLOW_PROTOCOL=none");
        foreach (XElement call in targets.Descendants("Exec"))
        {
            call.Attribute("Command")!.Value.ShouldStartWith("git ");
            (call.Attribute("EnvironmentVariables")?.Value ?? "").ShouldStartWith("$(_SchemaGenGitEnvironment)");
        }
    }

    [GeneratedRegex(@"[$%]\([A-Za-z_.]+\)", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex MsBuildExpression();

    [GeneratedRegex(@"\{[0-9]\}", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex FormatHole();

    private static IEnumerable<string> Rows(string table) =>
        table.ReplaceLineEndings("\n").Split('\n').Where(static line => line.StartsWith("SG", StringComparison.Ordinal));
}
