using SchemaGen.Testing;

namespace SchemaGen.Cli.Tests;

/// <summary>Characters in file names that would end a line or control a terminal are escaped.</summary>
public sealed class HostileNameTests : IDisposable
{
    private const string Forged = "forged.xml:1:1: error";
    private const string Name = $"a\u001B[2J\n{Forged}\u202E\u009B";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [SkippableTheory]
    [InlineData(".rnc", "start = x", "check", "{}")]
    [InlineData(".rnc", "start = x", "check", "{}", "--format", "github")]
    [InlineData(".rnc", "start = x", "check", "{}", "--format", "sarif")]
    [InlineData(".rnc", "start = element a { text } y = text", "lint", "{}")]
    [InlineData(".rnc", "start = x", "simplify", "{}")]
    [InlineData(".rnc", "start = x", "validate", "{}", "missing.xml")]
    [InlineData(".rnc", "start = (", "convert", "{}", "{}.rng")]
    [InlineData(".rnc", "start = x", "generate", "{}", "--namespace", "N", "--output", "OUT")]
    [InlineData(".rnc", "start = element a { text }", "generate", "{}", "--namespace", "N", "--output", "{}.folder")]
    [InlineData(".rnc", "start = element a { text }", "docs", "{}", "--output", "{}.folder")]
    [InlineData(".rnc", "start =   element a { text }", "format", "{}", "--check")]
    [InlineData(".rnc", "start = (", "format", "{}")]
    [InlineData(".rnc", "start = element a { text }", "diff", "{}", "SCHEMA")]
    [InlineData(".rnc", "start = element a { text }", "diff", "SCHEMA", "{}", "--format", "markdown")]
    [InlineData(".rnc", "start = element a { text }", "diff", "SCHEMA", "{}", "--format", "junit")]
    [InlineData(".rnc", "start = element a { text }", "diff", "SCHEMA", "{}", "--format", "sarif")]
    [InlineData(".rnc", "start = (", "diff", "SCHEMA", "{}", "--format", "html")]
    [InlineData(".xml", "<b/>", "validate", "SCHEMA", "{}")]
    [InlineData(".xml", "<b/>", "validate", "SCHEMA", "{}", "--format", "github")]
    [InlineData(".xml", "<b/>", "validate", "--by-model", "{}")]
    [InlineData(".xml", "<b/>", "docs", "SCHEMA", "--output", "OUT", "--examples", "FOLDER")]
    [InlineData(".xml", "<b/>", "detect", "{}")]
    [InlineData(".xml", "<b/>", "inspect", "{}")]
    [InlineData(".xml", "<b/>", "probe", "{}")]
    [InlineData(".xml", "<b/>", "check", "SCHEMA", "--catalog", "{}")]
    [InlineData(".xml", null, "check", "{}")]
    [InlineData(".xml", null, "check", "{}", "--format", "github")]
    [InlineData(".xml", null, "lint", "{}")]
    [InlineData(".xml", null, "validate", "SCHEMA", "{}")]
    [InlineData(".xml", null, "validate", "SCHEMA", "--files-from", "{}")]
    [InlineData(".xml", null, "diff", "SCHEMA", "SCHEMA", "--corpus", "{}")]
    [InlineData(".xml", null, "detect", "{}")]
    [InlineData(".xml", null, "inspect", "{}")]
    [InlineData(".xml", null, "probe", "{}")]
    [InlineData(".xml", null, "{}")]
    [InlineData(".xml", null, "check", "SCHEMA", "--format", "{}")]
    public void They_stay_on_their_line(string extension, string? text, params string[] arguments)
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no such names.");
        string path = text is null ? _folder.PathOf(Name + extension) : _folder.Write(Name + extension, text);
        string schema = _folder.Write("schema.rnc", "start = element a { attribute b { text } }");

        ToolRun run = ToolRun.Of([.. arguments.Select(argument => argument.Replace("{}", path, StringComparison.Ordinal).Replace("SCHEMA", schema, StringComparison.Ordinal).Replace("FOLDER", _folder.Path, StringComparison.Ordinal).Replace("OUT", _folder.PathOf("out"), StringComparison.Ordinal))]);

        string all = run.Output + run.Error;
        all.ShouldContain("forged");
        all.Split('\n').ShouldAllBe(static line => !line.StartsWith(Forged) && !line.Any(static character => char.IsControl(character) || character == '\u202E'));
    }
}
