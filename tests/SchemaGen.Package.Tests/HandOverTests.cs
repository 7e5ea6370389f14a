using System.Text.Json;
using SchemaGen.Testing;

namespace SchemaGen.Package.Tests;

/// <summary>Tests which files the targets pass to the compiler, and with which roles.</summary>
public sealed class HandOverTests
{
    [Fact]
    public void A_schema_comes_with_everything_beside_and_below_it()
    {
        using ConsumerProject project = ConsumerProject.OfTargets("""<RelaxNgSchema Include="schemas/library.rng" Namespace="Acme" Visibility="internal" />""");
        foreach (string path in new[] { "schemas/other.rng", "schemas/parts/deep/compact.rnc", "schemas/bin/no.rng", "schemas/parts/obj/no.rng", "schemas/.hidden/no.rng", "schemas/no.xml", "no.rng" })
        {
            project.Write(path, "");
        }

        List<HandedOver> files = HandOver(project);

        files.Select(static file => $"{file.Role} {file.Path}").ShouldBe(
            ["schema schemas/library.rng", "include schemas/other.rng", "include schemas/parts/book.rng", "include schemas/parts/deep/compact.rnc"],
            ignoreOrder: true);
        files[0].Namespace.ShouldBe("Acme");
        files[0].Visibility.ShouldBe("internal");
    }

    [Fact]
    public void A_schema_of_a_glob_is_no_candidate_too()
    {
        using ConsumerProject project = ConsumerProject.OfTargets("""<RelaxNgSchema Include="schemas/**/*.rng" />""");

        HandOver(project).Select(static file => $"{file.Role} {file.Path}").ShouldBe(
            ["schema schemas/library.rng", "schema schemas/parts/book.rng"], ignoreOrder: true);
    }

    [Fact]
    public void Files_elsewhere_are_listed()
    {
        using TemporaryFolder elsewhere = new();
        string common = elsewhere.Write("common.rng", "");
        string schema = elsewhere.Write("sub/x y#(1)/schema.rng", "");
        string neighbour = elsewhere.Write("sub/x y#(1)/neighbour.rng", "");
        using ConsumerProject project = ConsumerProject.OfTargets($"""<RelaxNgSchema Include="{schema}" /><RelaxNgInclude Include="{common}" />""");

        HandOver(project).Select(static file => $"{file.Role} {file.Path}").ShouldBe(
            [$"schema {schema}", $"include {common}", $"include {neighbour}"], ignoreOrder: true);
    }

    [Fact]
    public void The_file_is_what_counts_and_not_how_it_is_named()
    {
        using ConsumerProject project = ConsumerProject.OfTargets(
            """
            <RelaxNgSchema Include="schemas/library.rng" Namespace="First" />
            <RelaxNgSchema Include="schemas/../schemas/library.rng" Namespace="Second" />
            <RelaxNgInclude Include="schemas/parts/../parts/book.rng;schemas/library.rng" />
            <AdditionalFiles Include="schemas/library.rng" />
            """);

        List<HandedOver> files = HandOver(project, out string output);

        files.Select(static file => $"{file.Role} {file.Path} {file.Namespace}").ShouldBe(
            ["schema schemas/library.rng First", "include schemas/parts/book.rng "], ignoreOrder: true);
        output.ShouldContain("warning SG0021: The RelaxNgSchema item");
    }

    [Fact]
    public void An_older_version_comes_with_what_is_beside_it()
    {
        using ConsumerProject project = ConsumerProject.OfTargets("""<RelaxNgSchema Include="schemas/library.rng" Baseline="old/library.rng" Compatibility="Full" />""");
        project.Write("old/library.rng", "");
        project.Write("old/part.rng", "");

        List<HandedOver> files = HandOver(project);

        files.Select(static file => $"{file.Role} {file.Path}").ShouldBe(
            ["schema schemas/library.rng", "baseline old/library.rng", "include old/part.rng", "include schemas/parts/book.rng"], ignoreOrder: true);
        files[0].Baseline.ShouldBe(project.PathOf("old/library.rng"));
        files[0].Compatibility.ShouldBe("Full");
    }

    [SkippableFact]
    public void An_older_version_may_be_a_commit_and_is_extracted_once()
    {
        using GitFolder repository = new();
        using ConsumerProject project = Versioned("git:v1", repository);
        File.WriteAllText(repository.PathOf("common.rng"), "changed");

        List<HandedOver> files = HandOver(project);

        string folder = $"obj/Debug/net10.0/schemagen/{repository.Git("rev-parse", "v1")}";
        files.Select(static file => $"{file.Role} {file.Path}").ShouldContain($"baseline {folder}/schemas/disk.rng");
        files.Select(static file => $"{file.Role} {file.Path}").ShouldContain($"include {folder}/common.rng");
        files[0].Baseline.ShouldBe(project.PathOf($"{folder}/schemas/disk.rng"));
        File.ReadAllText(project.PathOf($"{folder}/common.rng")).ShouldBe("first");

        DateTime time = File.GetLastWriteTimeUtc(project.PathOf($"{folder}/complete"));
        HandOver(project);
        File.GetLastWriteTimeUtc(project.PathOf($"{folder}/complete")).ShouldBe(time);
    }

    [SkippableTheory]
    [InlineData("git:v1:other/disk.rng", "the commit has no file 'other/disk.rng'")]
    [InlineData("git:v1:../disk.rng", "its path leads out of the repository")]
    [InlineData("git:v9", "the schema is in no git repository that has the commit 'v9'")]
    [InlineData("git:-v1", "expected git:REVISION or git:REVISION:PATH with a tag, a branch or a hash")]
    [InlineData("git:$(whoami)", "expected git:REVISION or git:REVISION:PATH with a tag, a branch or a hash")]
    public void A_commit_that_cannot_be_read_is_an_error(string baseline, string message)
    {
        using GitFolder repository = new();
        using ConsumerProject project = Versioned(baseline.Replace("$", "%24", StringComparison.Ordinal), repository);

        DotnetResult result = project.Dotnet("msbuild", "-nologo", "-t:SchemaGenHandOver");

        result.ExitCode.ShouldNotBe(0);
        result.Output.ShouldContain($"error SG0709: The baseline '{baseline}' cannot be used: {message}");
    }

    private static ConsumerProject Versioned(string baseline, GitFolder repository)
    {
        string path = repository.Write("schemas/disk.rng", "");
        repository.Write("common.rng", "first");
        repository.Commit("v1");
        return ConsumerProject.OfTargets($"""<RelaxNgSchema Include="{path}" Baseline="{baseline}" />""");
    }

    [Fact]
    public void Names_and_accepted_changes_come_if_they_are_there()
    {
        using ConsumerProject project = ConsumerProject.OfTargets("""<RelaxNgSchema Include="schemas/library.rng" />""");
        project.Write("schemas/library.names.json", "{}");
        project.Write("schemas/schemagen.accepted.json", "[]");

        HandOver(project).Select(static file => $"{file.Role} {file.Path}").ShouldBe(
            ["schema schemas/library.rng", "include schemas/parts/book.rng", "names schemas/library.names.json", "accepted schemas/schemagen.accepted.json"],
            ignoreOrder: true);
    }

    [Fact]
    public void Too_many_files_are_left_out_with_a_warning()
    {
        using ConsumerProject project = ConsumerProject.OfTargets("""<RelaxNgSchema Include="schemas/library.rng" /><RelaxNgInclude Include="schemas/listed.rng" />""");
        foreach (string name in new[] { "listed", "one", "two" })
        {
            project.Write($"schemas/{name}.rng", "");
        }

        List<HandedOver> files = HandOver(project, out string output, "-p:SchemaGenIncludeCandidateLimit=3");

        files.Select(static file => $"{file.Role} {file.Path}").ShouldBe(["schema schemas/library.rng", "include schemas/listed.rng"], ignoreOrder: true);
        output.ShouldContain("warning SG0020: The folders of the schemas hold 4 schema files, more than 3: none of them is used");
    }

    [Fact]
    public void A_project_without_schemas_hands_nothing_over()
    {
        using ConsumerProject project = ConsumerProject.OfTargets("""<RelaxNgInclude Include="schemas/library.rng" />""");

        HandOver(project).ShouldBeEmpty();
    }

    private static List<HandedOver> HandOver(ConsumerProject project, params string[] options) => HandOver(project, out _, options);

    private static List<HandedOver> HandOver(ConsumerProject project, out string output, params string[] options)
    {
        DotnetResult result = project.Dotnet(["msbuild", "-nologo", "-t:SchemaGenHandOver", "-getItem:AdditionalFiles", $"-getResultOutputFile:{project.PathOf("result.json")}", .. options]);
        output = result.MustSucceed().Output;
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(project.PathOf("result.json")));
        string root = project.PathOf("") + Path.DirectorySeparatorChar;
        return
        [
            .. json.RootElement.GetProperty("Items").GetProperty("AdditionalFiles").EnumerateArray().Select(item => new HandedOver(
                Text(item, "SchemaGenRole"),
                Text(item, "Identity").Replace(root, "", StringComparison.Ordinal),
                Text(item, "SchemaGenNamespace"),
                Text(item, "SchemaGenVisibility"),
                Text(item, "SchemaGenBaseline"),
                Text(item, "SchemaGenCompatibility"))),
        ];
    }

    private static string Text(JsonElement item, string metadata) => item.TryGetProperty(metadata, out JsonElement value) ? value.GetString()! : "";

    private sealed record HandedOver(string Role, string Path, string Namespace, string Visibility, string Baseline, string Compatibility);
}
