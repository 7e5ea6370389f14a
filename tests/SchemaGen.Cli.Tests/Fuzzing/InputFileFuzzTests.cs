using System.Text;
using SchemaGen.Testing;
using SchemaGen.Testing.Fuzzing;

namespace SchemaGen.Cli.Tests.Fuzzing;

/// <summary>Broken files on the command line: a documented exit code, and JSON that can be read.</summary>
public sealed class InputFileFuzzTests
{
    private const int Rounds = 250;

    private static readonly string[] Schemas =
    [
        """<element name="a" xmlns="http://relaxng.org/ns/structure/1.0"><zeroOrMore><element name="b"><attribute name="c"/><text/></element></zeroOrMore></element>""",
        """start = element a { element b { attribute c { "x" | "y" }, text }* }""",
    ];

    private static readonly string[] Documents = ["""<?xml version="1.0"?><a><b c="x">text</b><b c="y"/></a>""", "<a/>"];

    [Fact]
    public void Schemas_are_checked_converted_and_simplified() => Run(Schemas, static (folder, bytes) =>
    {
        string schema = Write(folder, bytes[0] == '<' ? "a.rng" : "a.rnc", bytes);
        Check(ToolRun.Of("check", schema, "--format", "json"));
        Check(ToolRun.Of("convert", schema, Path.Combine(folder.Path, bytes[0] == '<' ? "b.rnc" : "b.rng")), isJson: false);
        Check(ToolRun.Of("simplify", schema), isJson: false);
        Check(ToolRun.Of("sample", schema, "--count", "2"), isJson: false);
    });

    [Fact]
    public void Documents_are_validated() => Run(Documents, static (folder, bytes) =>
    {
        string schema = folder.Write("a.rng", Schemas[0]);
        string document = Write(folder, "a.xml", bytes);
        Check(ToolRun.Of("validate", schema, document, "--format", "json"));
        Check(ToolRun.Of("validate", schema, document, "--id-checks", "--dtd", "ignore"), isJson: false);
    });

    [Fact]
    public void Images_are_detected_and_probed() => Run(["QFI\u0000\u0000\u0000\u0003 backing json:{\"file\":1}", "# Disk DescriptorFile\nversion=1\nparentFileNameHint=\"a\"\n"], static (folder, bytes) =>
    {
        string image = Write(folder, "a.img", bytes);
        Check(ToolRun.Of("detect", image, "--format", "json"));
        Check(ToolRun.Of("probe", image, "--image-format", "qcow2", "--as", "json"));
    });

    private static void Run(string[] corpus, Action<TemporaryFolder, byte[]> check)
    {
        using TemporaryFolder folder = new();
        FuzzRun.Of(
            Rounds,
            random =>
            {
                string text = new TextMutator(random, corpus).Next();
                Encoding encoding = random.Next(6) switch { 0 => Encoding.Unicode, 1 => Encoding.BigEndianUnicode, 2 => Encoding.Latin1, _ => new UTF8Encoding(false) };
                byte[] bytes = [.. random.Next(4) == 0 ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)];
                return bytes.Length == 0 ? [(byte)' '] : bytes;
            },
            bytes => check(folder, bytes),
            static bytes => Encoding.Latin1.GetString(bytes));
    }

    private static string Write(TemporaryFolder folder, string name, byte[] bytes)
    {
        string path = Path.Combine(folder.Path, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private static void Check(ToolRun run, bool isJson = true)
    {
        run.ExitCode.ShouldBeInRange(0, 3, run.Error);
        if (isJson)
        {
            run.Objects.ShouldNotBeNull();
        }

        (run.Output + run.Error).ShouldNotContain("   at SchemaGen.");
    }
}
