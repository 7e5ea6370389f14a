using System.Text.Json;
using System.Xml.Linq;
using SchemaGen.Testing;

namespace SchemaGen.Cli.Tests;

/// <summary><c>--format sarif</c> and <c>--format github</c> of <c>validate</c> and <c>check</c>.</summary>
public sealed class ProblemFormatTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _schema;

    public ProblemFormatTests() => _schema = _folder.Write("note.rng", Examples.Schema);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Sarif_is_one_log_of_all_inputs()
    {
        string invalid = _folder.Write("a.xml", Examples.Invalid);
        string missing = _folder.PathOf("missing.xml");

        ToolRun run = ToolRun.Of("validate", _schema, invalid, missing, _folder.Write("b.xml", Examples.Valid), "--format", "sarif");

        run.ExitCode.ShouldBe(ExitCode.Unusable);
        JsonElement log = JsonDocument.Parse(run.Output).RootElement.GetProperty("runs")[0];
        log.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(static rule => rule.GetProperty("id").GetString()).ShouldBe(["RNG101", "RNG203"]);
        log.GetProperty("tool").GetProperty("driver").GetProperty("rules")[0].GetProperty("shortDescription").GetProperty("text").GetString().ShouldBe("An element is not allowed here");
        JsonElement[] results = [.. log.GetProperty("results").EnumerateArray()];
        results.Select(static result => result.GetProperty("ruleId").GetString()).ShouldBe(["RNG203", "RNG101"]);
        JsonElement place = results[1].GetProperty("locations")[0];
        place.GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString().ShouldEndWith("a.xml");
        place.GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32().ShouldBe(2);
        place.GetProperty("logicalLocations")[0].GetProperty("fullyQualifiedName").GetString().ShouldBe("/note/lime");
        JsonElement notification = log.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications")[0];
        notification.GetProperty("message").GetProperty("text").GetString()!.ShouldContain("missing.xml: cannot read the file: it does not exist");
    }

    [Fact]
    public void Sarif_of_schemas_has_the_titles_of_rules()
    {
        ToolRun run = ToolRun.Of("check", _folder.Write("b.rng", Examples.Incorrect), "--format", "sarif");

        run.ExitCode.ShouldBe(ExitCode.No);
        JsonElement rule = JsonDocument.Parse(run.Output).RootElement.GetProperty("runs")[0].GetProperty("tool").GetProperty("driver").GetProperty("rules")[0];
        rule.GetProperty("id").GetString().ShouldBe("SG0208");
        rule.GetProperty("shortDescription").GetProperty("text").GetString().ShouldBe("A definition is missing");
    }

    [Theory]
    [InlineData("validate", "{}", "a.xml")]
    [InlineData("validate", "--by-model", "MODEL")]
    [InlineData("lint", "{}")]
    [InlineData("diff", "{}", "NOTE")]
    [InlineData("diff", "NOTE", "{}")]
    public void A_broken_schema_is_in_a_complete_report(params string[] arguments)
    {
        string schema = _folder.Write("bad.rnc", "start = x | y");
        string[] command = [.. arguments.Select(argument => argument switch
        {
            "{}" => schema,
            "NOTE" => _schema,
            "MODEL" => _folder.Write("model.xml", "<?xml-model href='bad.rnc'?><a/>"),
            _ => argument,
        })];

        ToolRun.Of([.. command, "--format", "sarif"]).ShouldSatisfyAllConditions(
            static run => run.ExitCode.ShouldBe(ExitCode.Unusable),
            static run => JsonDocument.Parse(run.Output).RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
                .Select(static result => result.GetProperty("ruleId").GetString()).ShouldBe(["SG0208", "SG0208"]),
            run => JsonDocument.Parse(run.Output).RootElement.GetProperty("runs")[0].GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean().ShouldBe(arguments[0] == "lint"));
        ToolRun.Of([.. command, "--format", "json"]).ShouldSatisfyAllConditions(
            static run => run.ExitCode.ShouldBe(ExitCode.Unusable),
            static run => run.Objects[0].GetProperty("errors").GetArrayLength().ShouldBe(2));
        if (arguments[0] != "diff")
        {
            ToolRun github = ToolRun.Of([.. command, "--format", "github"]);
            github.ExitCode.ShouldBe(ExitCode.Unusable);
            github.Lines[0].ShouldStartWith($"::error file={schema},line=1,col=9,title=SG0208::");
        }
    }

    [Fact]
    public void Formats_of_comparisons_have_what_is_wrong_with_the_schemas()
    {
        string schema = _folder.Write("bad.rnc", "start = x | y");

        ToolRun.Of("diff", schema, _schema, "--format", "markdown").Output.ShouldContain($"    {schema}:1:9: error SG0208: ");
        ToolRun.Of("diff", schema, _schema, "--format", "html").Output.ShouldContain($"    {schema}:1:9: error SG0208: ");
        XDocument junit = XDocument.Parse(ToolRun.Of("diff", schema, _schema, "--format", "junit").Output);
        junit.Descendants("error").Single().Value.ShouldStartWith($"{schema}:1:9: error SG0208: ");
    }

    [Theory]
    [InlineData("sarif")]
    [InlineData("json")]
    [InlineData("github")]
    public void What_ends_a_command_is_in_the_report(string format)
    {
        string catalog = _folder.Write("catalog.xml", "<catalog/>");
        string missing = _folder.PathOf("missing.rng");

        ToolRun.Of("check", _schema, "--catalog", catalog, "--format", format).Output.ShouldContain("the root element is");
        ToolRun.Of("validate", missing, "a.xml", "--format", format).Output.ShouldContain("it does not exist");
        ToolRun.Of("validate", _schema, "--files-from", missing, "--format", format).Output.ShouldContain("cannot read the list");
    }

    [Fact]
    public void A_sample_of_a_broken_schema_is_an_object_that_says_so() =>
        ToolRun.Of("sample", _folder.Write("bad.rnc", "start = x"), "--format", "json").Objects.Single().GetProperty("valid").GetBoolean().ShouldBeFalse();

    [Fact]
    public void Github_gets_an_annotation_for_each_problem()
    {
        string invalid = _folder.Write("a,b%.xml", Examples.Invalid);

        ToolRun run = ToolRun.Of("validate", _schema, invalid, "--format", "github");

        run.ExitCode.ShouldBe(ExitCode.No);
        run.Lines[0].ShouldStartWith($"::error file={_folder.PathOf("a%2Cb%25.xml")},line=1,col=7,title=RNG203::'high' is not a value");
        run.Lines[1].ShouldStartWith($"::error file={_folder.PathOf("a%2Cb%25.xml")},line=2,col=4,title=RNG101::Element <lime>");
    }

    [Fact]
    public void Github_learns_of_files_that_cannot_be_read() =>
        ToolRun.Of("check", _folder.PathOf("none.rng"), "--format", "github").Output
            .ShouldBe($"::error file={_folder.PathOf("none.rng")}::cannot read the file: it does not exist\n");
}
