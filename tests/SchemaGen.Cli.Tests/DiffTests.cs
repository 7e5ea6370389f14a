using System.Text.Json;
using System.Xml.Linq;
using SchemaGen.Testing;

namespace SchemaGen.Cli.Tests;

/// <summary><c>schemagen diff</c>.</summary>
public sealed class DiffTests : IDisposable
{
    private const string Optional = "<optional><attribute name='index'><data type='unsignedInt'/></attribute></optional>";
    private const string Required = "<attribute name='index'><data type='unsignedInt'/></attribute>";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(Optional, Optional, "equal", ExitCode.Yes)]
    [InlineData("<empty/>", Optional, "backward", ExitCode.Yes)]
    [InlineData("<empty/>", Optional, "forward", ExitCode.No)]
    [InlineData("<empty/>", Optional, "full", ExitCode.No)]
    [InlineData("<empty/>", Optional, "equal", ExitCode.No)]
    [InlineData(Optional, "<empty/>", "backward", ExitCode.No)]
    [InlineData(Optional, "<empty/>", "forward", ExitCode.Yes)]
    public void The_exit_code_answers_what_is_asked(string old, string @new, string mode, int exitCode) =>
        ToolRun.Of("diff", Write("old.rng", old), Write("new.rng", @new), "--mode", mode).ExitCode.ShouldBe(exitCode);

    [SkippableFact]
    public void A_link_to_a_folder_does_not_lead_through_it_again()
    {
        Skip.If(OperatingSystem.IsWindows(), "Links need a privilege there.");
        _folder.Write("loop/a.xml", "<r/>");
        File.CreateSymbolicLink(_folder.PathOf("loop/self"), ".");
        File.CreateSymbolicLink(_folder.PathOf("loop/again"), ".");

        JsonElement report = ToolRun.Of("diff", Write("old.rng", Optional), Write("new.rng", Required), "--corpus", _folder.PathOf("loop"), "--format", "json").Objects[0];

        report.GetProperty("corpus").GetProperty("documents").GetInt32().ShouldBe(1);
    }

    [Fact]
    public void Without_a_mode_backward_compatibility_is_asked_and_everything_is_shown()
    {
        ToolRun run = ToolRun.Of("diff", Write("old.rng", "<empty/>"), Write("new.rng", Optional));

        run.ExitCode.ShouldBe(ExitCode.Yes);
        run.Error.ShouldBeEmpty();
        run.Output.ShouldContain("<disk index=\"0\"/>");
        run.Output.ShouldContain("      ^^^^^^^^^");
    }

    [Fact]
    public void A_terminal_gets_colours()
    {
        ToolRun run = ToolRun.OnTerminal("diff", Write("old.rng", Optional), Write("[new].rng", Required));

        run.ExitCode.ShouldBe(ExitCode.No);
        run.Output.ShouldContain("\u001b[");
        run.Output.ShouldContain("[new].rng");
    }

    [Fact]
    public void Json_is_one_object_on_one_line()
    {
        string old = Write("old.rng", Optional);
        string @new = Write("new.rng", Required);

        JsonElement report = ToolRun.Of("diff", old, @new, "--format", "json").Objects.ShouldHaveSingleItem();

        report.GetProperty("old").GetString().ShouldBe(old);
        report.GetProperty("new").GetString().ShouldBe(@new);
        report.GetProperty("backward").GetString().ShouldBe("broken");
        report.GetProperty("forward").GetString().ShouldBe("compatible");
        report.GetProperty("equal").GetBoolean().ShouldBeFalse();
        JsonElement change = report.GetProperty("changes").EnumerateArray().ShouldHaveSingleItem();
        change.GetProperty("id").GetString().ShouldBe("EV203");
        change.GetProperty("kind").GetString().ShouldBe("attribute-required");
        change.GetProperty("path").GetString().ShouldBe("/disk/@index");
        change.GetProperty("old").GetProperty("file").GetString().ShouldBe(old.Replace('\\', '/'));
        change.GetProperty("old").GetProperty("line").GetInt32().ShouldBe(1);
        change.GetProperty("new").GetProperty("column").GetInt32().ShouldBeGreaterThan(1);
        change.GetProperty("message").GetString().ShouldBe("attribute 'index' is required now");
        change.GetProperty("backward").GetString().ShouldBe("broken");
        change.GetProperty("forward").GetString().ShouldBe("compatible");
        change.GetProperty("witness").GetString()!.Trim().ShouldBe("<disk/>");
        change.GetProperty("api").EnumerateArray().ShouldHaveSingleItem().GetString().ShouldBe("~ Disk.Index: uint? → required uint");
    }

    [Fact]
    public void Sarif_has_what_its_specification_demands()
    {
        string old = Write("old.rng", Optional);
        string @new = Write("new version.rng", Required);
        string accepted = Accept("""{ "rule": "EV203", "path": "/disk/@index", "reason": "always there" }""");

        ToolRun run = ToolRun.Of("diff", old, @new, "--format", "sarif", "--accepted", accepted);

        run.ExitCode.ShouldBe(ExitCode.Yes);
        JsonElement log = JsonDocument.Parse(run.Output).RootElement;
        log.GetProperty("version").GetString().ShouldBe("2.1.0");
        JsonElement analysis = log.GetProperty("runs").EnumerateArray().ShouldHaveSingleItem();
        JsonElement driver = analysis.GetProperty("tool").GetProperty("driver");
        driver.GetProperty("name").GetString().ShouldBe("schemagen");
        JsonElement result = analysis.GetProperty("results").EnumerateArray().ShouldHaveSingleItem();
        string ruleId = result.GetProperty("ruleId").GetString()!;
        driver.GetProperty("rules").EnumerateArray().Select(static rule => rule.GetProperty("id").GetString()).ShouldContain(ruleId);
        result.GetProperty("level").GetString().ShouldBe("error");
        result.GetProperty("message").GetProperty("text").GetString()!.ShouldStartWith("Attribute 'index' is required now. Breaks backward compatibility.");
        JsonElement place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Uri.IsWellFormedUriString(place.GetProperty("artifactLocation").GetProperty("uri").GetString(), UriKind.RelativeOrAbsolute).ShouldBeTrue();
        new Uri(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!).LocalPath.ShouldBe(@new);
        place.GetProperty("region").GetProperty("startLine").GetInt32().ShouldBe(1);
        place.GetProperty("region").GetProperty("startColumn").GetInt32().ShouldBeGreaterThan(1);
        result.GetProperty("relatedLocations").GetArrayLength().ShouldBe(1);
        result.GetProperty("suppressions")[0].GetProperty("justification").GetString().ShouldBe("always there");
    }

    [Fact]
    public void JUnit_fails_where_what_is_asked_is_broken()
    {
        ToolRun run = ToolRun.Of("diff", Write("old.rng", Optional), Write("new.rng", Required), "--format", "junit");

        XElement suite = XElement.Parse(run.Output).Elements("testsuite").ShouldHaveSingleItem();
        suite.Attribute("failures")!.Value.ShouldBe("2");
        suite.Attribute("tests")!.Value.ShouldBe($"{suite.Elements("testcase").Count()}");
        suite.Elements("testcase").Where(static test => test.Element("failure") is not null).Select(static test => test.Attribute("name")!.Value).ShouldBe(["backward", "/disk/@index"]);
    }

    [Fact]
    public void Sarif_explains_its_rules()
    {
        JsonElement log = JsonDocument.Parse(ToolRun.Of("diff", Write("old.rng", Optional), Write("new.rng", Required), "--format", "sarif").Output).RootElement;

        JsonElement rule = log.GetProperty("runs")[0].GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ShouldHaveSingleItem();
        rule.GetProperty("fullDescription").GetProperty("text").GetString().ShouldBe("An attribute that could be missing must be present.");
        rule.GetProperty("help").GetProperty("markdown").GetString().ShouldBe(File.ReadAllText(SourceTree.PathOf("docs", "evolution", "EV203.md")));
    }

    [Fact]
    public void Annotations_of_a_workflow_begin_with_the_answer_and_have_the_breaks_at_their_lines()
    {
        string old = Write("old.rng", Optional);
        string @new = Write("new.rng", Required.Replace("'index'", "'count'", StringComparison.Ordinal));

        ToolRun run = ToolRun.Of("diff", old, @new, "--format", "github");

        run.ExitCode.ShouldBe(ExitCode.No);
        run.Lines[0].ShouldStartWith("::error title=Compatibility::");
        run.Lines[0].ShouldContain(": broken (2 changes, ");
        run.Lines[1].ShouldStartWith($"::error file={@new.Replace('\\', '/').Replace(":", "%3A", StringComparison.Ordinal)},line=1,col=");
        run.Lines.Count.ShouldBe(3);
        ToolRun.Of("diff", old, _folder.PathOf("gone.rng"), "--format", "github").Output.ShouldStartWith("::error ");
    }

    [Fact]
    public void The_page_can_be_replaced()
    {
        string old = Write("old.rng", Optional);
        string @new = Write("new.rng", Required);
        string look = Path.GetDirectoryName(_folder.Write("look/report.html", "{{ reports[0].changes[0].message }}"))!;

        ToolRun.Of("diff", old, @new, "--format", "html", "--templates", look).Output.ShouldBe("Attribute &#39;index&#39; is required now");
        ToolRun.Of("diff", old, @new, "--templates", look).Error.ShouldStartWith("schemagen: --templates is for --format html\n");
        _folder.Write("look/report.html", "{{ nothing.here }}");
        ToolRun wrong = ToolRun.Of("diff", old, @new, "--format", "html", "--templates", look);
        wrong.ExitCode.ShouldBe(ExitCode.Unusable);
        wrong.Error.ShouldContain("report.html:1:4: ");
        ToolRun.Of("diff", old, @new, "--format", "html", "--templates", _folder.PathOf("nowhere")).Error.ShouldEndWith("there is no such folder\n");
    }

    [Fact]
    public void Markdown_begins_with_the_answer() =>
        ToolRun.Of("diff", Write("old.rng", Optional), Write("new.rng", Required), "--format", "markdown").Output.ShouldStartWith("## ❌ The schema is not backward compatible\n");

    [Fact]
    public void Accepted_changes_do_not_break_and_stale_ones_are_told()
    {
        string list = Accept(
            """{ "rule": "EV203", "path": "/disk/@index", "reason": "always there" }""",
            """{ "rule": "EV102", "path": "/disk/mirror", "reason": "gone" }""");

        ToolRun run = ToolRun.Of("diff", Write("old.rng", Optional), Write("new.rng", Required), "--accepted", list);

        run.ExitCode.ShouldBe(ExitCode.Yes);
        run.Output.ShouldContain("accepted: always there");
        run.Output.ShouldContain("accepted changes that are none any more\n  line 3: EV102 /disk/mirror");
    }

    [Fact]
    public void A_list_without_reasons_cannot_be_used()
    {
        string list = Accept("""{ "rule": "EV203", "path": "/disk/@index" }""");

        ToolRun run = ToolRun.Of("diff", Write("old.rng", Optional), Write("new.rng", Required), "--accepted", list);

        run.ExitCode.ShouldBe(ExitCode.Unusable);
        run.Error.ShouldBe($"schemagen: {list}:2: the entry has no \"reason\"\n");
    }

    [Fact]
    public void A_list_is_written_and_has_to_be_given_reasons()
    {
        string old = Write("old.rng", Optional);
        string @new = Write("new.rng", Required);
        string list = _folder.PathOf("meant.json");

        ToolRun run = ToolRun.Of("diff", old, @new, "--write-accepted", list);
        run.ExitCode.ShouldBe(ExitCode.No);
        run.Error.ShouldBe($"{list}: 1 entry added; write the reasons before the list is used\n");
        ToolRun.Of("diff", old, @new, "--accepted", list).Error.ShouldBe($"schemagen: {list}:3: the \"reason\" of the entry is empty\n");

        File.Delete(list);
        ToolRun.Of("diff", old, @new, "--write-accepted", list, "--reason", "always there").Error.ShouldBe($"{list}: 1 entry added\n");
        ToolRun.Of("diff", old, @new, "--accepted", list).ExitCode.ShouldBe(ExitCode.Yes);
        ToolRun.Of("diff", old, @new, "--accepted", list, "--write-accepted", list).Error.ShouldBe($"{list}: 0 entries added\n");
        ToolRun.Of("diff", old, @new, "--reason", "x").Error.ShouldStartWith("schemagen: --reason is for --write-accepted\n");
    }

    [Theory]
    [InlineData("EV203=info", ExitCode.Yes)]
    [InlineData("attribute-required=warning", ExitCode.Yes)]
    [InlineData("EV203=error", ExitCode.No)]
    [InlineData("EV203", ExitCode.Unusable)]
    [InlineData("EV999=info", ExitCode.Unusable)]
    [InlineData("EV203=fatal", ExitCode.Unusable)]
    public void A_rule_may_count_less(string severity, int exitCode) =>
        ToolRun.Of("diff", Write("old.rng", Optional), Write("new.rng", Required), "--severity", severity).ExitCode.ShouldBe(exitCode);

    [Theory]
    [InlineData(Optional, Required, "major: documents are refused that were valid", "major: 1 change of the generated types may break callers")]
    [InlineData("<empty/>", Optional, "minor: documents are valid that were refused", "minor: 1 addition to the generated types")]
    [InlineData(Optional, Optional, "patch: the same documents are valid", "patch: the generated types are the same")]
    public void The_next_version_is_suggested(string old, string @new, string schema, string api)
    {
        string path = Write("old.rng", old);
        ToolRun.Of("diff", path, Write("new.rng", @new), "--suggest-version").Output.ShouldEndWith($"\nnext version after {path}\n  schema  {schema}\n  C# API  {api}\n");
    }

    [Fact]
    public void A_changelog_has_sections_for_people()
    {
        string old = Write("old.rng", Optional + "<optional><attribute name='gone'/></optional>");
        string @new = Write("new.rng", Required + "<optional><attribute name='fresh'><data type='unsignedInt'/></attribute></optional>");
        string list = Accept("""{ "rule": "EV202", "path": "/disk/@gone", "reason": "nobody wrote it" }""");

        ToolRun.Of("diff", old, @new, "--format", "changelog", "--accepted", list).Output.Replace(_folder.Path + Path.DirectorySeparatorChar, "", StringComparison.Ordinal).ShouldBe("""
            ## `old.rng` to `new.rng`

            Not every document that was valid still is.

            ### Added

            - Attribute 'fresh' is new (`/disk/@fresh`).

            ### Changed

            - **Breaking:** Attribute 'index' is required now (`/disk/@index`).

            ### Removed

            - **Breaking:** Attribute 'gone' is not allowed any more (`/disk/@gone`). Nobody wrote it.

            ### Generated C# types

            - **Breaking:** `~ Disk.Index: uint? → required uint`
            - **Breaking:** `- Disk.Gone: string?`
            - `+ Disk.Fresh: uint?`

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_folder_of_versions_is_compared_one_after_the_other()
    {
        string @new = Write("v3/disk.rng", Required);
        Write("v1/disk.rng", Required);
        Write("v2/disk.rng", Optional);

        ToolRun run = ToolRun.Of("diff", _folder.Path, @new, "--format", "json");

        run.ExitCode.ShouldBe(ExitCode.No);
        run.Objects.Select(static report => report.GetProperty("backward").GetString()).ShouldBe(["compatible", "broken"]);
        ToolRun.Of("diff", _folder.PathOf("v1"), _folder.Write("other/pool.rng", Schema(Required))).ExitCode.ShouldBe(ExitCode.Yes);
    }

    [SkippableFact]
    public void The_old_version_may_be_a_commit()
    {
        using GitFolder repository = new();
        string path = repository.Write("schemas/disk.rng", Schema(Optional));
        repository.Commit("v1");
        repository.Write("schemas/disk.rng", Schema(Required));

        ToolRun run = ToolRun.Of("diff", "git:v1", path, "--format", "json");

        run.ExitCode.ShouldBe(ExitCode.No);
        run.Objects[0].GetProperty("old").GetString().ShouldBe("git:v1");
        run.Objects[0].GetProperty("changes")[0].GetProperty("old").GetProperty("file").GetString().ShouldBe("git:v1:/schemas/disk.rng");
        ToolRun wrong = ToolRun.Of("diff", "git:v2", path);
        wrong.ExitCode.ShouldBe(ExitCode.Unusable);
        wrong.Error.ShouldStartWith("schemagen: cannot read 'git:v2': there is no commit 'v2' in the repository");
    }

    [Fact]
    public void An_empty_folder_of_versions_is_a_mistake()
    {
        Directory.CreateDirectory(_folder.PathOf("versions"));

        ToolRun run = ToolRun.Of("diff", _folder.PathOf("versions"), Write("new.rng", Required));

        run.ExitCode.ShouldBe(ExitCode.Unusable);
        run.Error.ShouldContain("there is no version of 'new.rng'");
    }

    [Fact]
    public void A_definition_that_is_not_there_is_a_mistake()
    {
        ToolRun run = ToolRun.Of("diff", Write("old.rng", Optional), Write("new.rng", Required), "--define", "nothing");

        run.ExitCode.ShouldBe(ExitCode.Unusable);
        run.Error.ShouldContain("has no definition 'nothing'");
    }

    [Fact]
    public void Real_documents_are_counted()
    {
        _folder.Write("documents/a.xml", "<disk/>");
        _folder.Write("documents/deep/b.xml", "<disk index='1'/>");
        _folder.Write("documents/c.xml", "<disk>");
        _folder.Write("documents/readme.txt", "no document");

        JsonElement report = ToolRun.Of("diff", Write("old.rng", Optional), Write("new.rng", Required), "--corpus", _folder.PathOf("documents"), "--format", "json").Objects[0];

        report.GetProperty("corpus").GetRawText().ShouldBe("""{"documents":3,"unreadable":0,"oldValid":2,"newValid":1,"brokenBackward":1,"brokenForward":0}""");
        report.GetProperty("changes")[0].GetProperty("hits").GetInt32().ShouldBe(1);
    }

    [Theory]
    [InlineData("missing.rng", "it does not exist")]
    [InlineData(null, "is not correct")]
    public void A_version_that_cannot_be_used_is_told(string? path, string message)
    {
        ToolRun run = ToolRun.Of("diff", path is null ? Write("old.rng", "<nothing/>") : _folder.PathOf(path), Write("new.rng", Required));

        run.ExitCode.ShouldBe(ExitCode.Unusable);
        run.Error.ShouldContain(message);
    }

    private string Write(string name, string content) => _folder.Write(name, Schema(content));

    private static string Schema(string content) =>
        $"<element name='disk' xmlns='http://relaxng.org/ns/structure/1.0' datatypeLibrary='http://www.w3.org/2001/XMLSchema-datatypes'>{content}</element>";

    private string Accept(params string[] entries) => _folder.Write("accepted.json", $$"""{ "accepted": [{{"\n"}}{{string.Join(",\n", entries)}}{{"\n"}}] }""");
}
