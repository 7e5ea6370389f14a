using System.Text;
using SchemaGen.Testing;
using SchemaGen.Testing.Fuzzing;

namespace SchemaGen.Cli.Tests.Fuzzing;

/// <summary>Files of every kind as inputs of every command result in a documented exit code, a line with the reason, and valid JSON.</summary>
public sealed class InputFileFuzzTests
{
    private const int Rounds = 250;
    private const string Input = "{}";

    private static readonly string[] XmlSchemas =
    [
        """<element name="a" xmlns="http://relaxng.org/ns/structure/1.0"><zeroOrMore><element name="b"><attribute name="c"/><text/></element></zeroOrMore></element>""",
        """<!DOCTYPE grammar [<!ENTITY n "[0-9]+"><!ENTITY e "<text/>">]><grammar xmlns="http://relaxng.org/ns/structure/1.0" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes"><start><element name="a"><data type="string"><param name="pattern">&n;</param></data>&e;</element></start></grammar>""",
    ];

    private static readonly string[] CompactSchemas =
    [
        """start = element a { element b { attribute c { "x" | "y" }, text }* }""",
        """
        namespace n = "urn:n"
        include "other.rnc" { x = empty }
        start = element n:a { attribute c { xsd:int { minInclusive = "1" } }?, list { xsd:QName* }, external "more.rng" }
        """,
    ];

    private static readonly string[] Documents =
    [
        """<?xml version="1.0"?><a><b c="x">text</b><b c="y"/></a>""",
        "<a/>",
        """<?xml-model href="schema.rng"?><!DOCTYPE a [<!ENTITY e "<b c='1'>&#65;</b>"><!ATTLIST b c ID #REQUIRED>]><a>&e;<b c="x"><![CDATA[x]]></b></a>""",
    ];

    private static readonly string[] Images = ["QFI\u00FB\u0000\u0000\u0000\u0003 backing json:{\"file\":1}", "# Disk DescriptorFile\nversion=1\nparentFileNameHint=\"a\"\n"];

    /// <summary>The file to fuzz, its texts, and the command lines that read it.</summary>
    public static TheoryData<string, string[], string[]> Inputs => new()
    {
        { "a.rng", XmlSchemas, ["check {}", "check {} --format json", "check {} --format sarif", "check {} --format github", "convert {} out.rnc --recursive", "simplify {}", "sample {} --count 2", "sample {} --invalid", "generate {} --namespace N --output out", "diff {} schema.rng", "validate {} document.xml", "format {}", "format {} --check", "lint {}", "lint {} --format json", "lint {} --format sarif"] },
        { "a.rnc", CompactSchemas, ["check {}", "check {} --format json", "convert {} out.rng --recursive", "simplify {} --syntax compact", "sample {} --count 2", "sample {} --invalid", "generate {} --namespace N --output out", "diff schema.rng {} --format sarif", "validate {} document.xml", "format {}", "format {} --check", "lint {}", "lint {} --format github"] },
        { "a.xml", Documents, ["validate schema.rng {} document.xml", "validate schema.rng {} --format json", "validate schema.rng {} document.xml --format sarif", "validate schema.rng {} --id-checks --dtd ignore", "validate schema.rng {} --dtd internal --id-checks --max-errors 2", "validate --by-model {} document.xml", "validate --by-model {} --id-checks --dtd internal --format json"] },
        { "corpus/a.xml", Documents, ["diff schema.rng schema.rnc --corpus corpus --format json"] },
        { "list", ["document.xml\n\ndocument.xml\n/dev/null\n.\n", "missing\r\ndocument.xml"], ["validate schema.rng --files-from {}"] },
        { "accepted.json", ["""{"accepted":[{"change":"element-removed","path":"/a/b","schema":"schema.rng","reason":"meant"}]}""", "[]"], ["diff schema.rng schema.rnc --accepted {}"] },
        { "named.names.json", ["""{"types":{"a":"B"},"members":{"a/@c":"D"}}""", "{}"], ["generate named.rnc --namespace N --output out --write-names"] },
        { "catalog.xml", ["<catalog xmlns='urn:oasis:names:tc:entity:xmlns:xml:catalog'><uri name='a' uri='b'/><nextCatalog catalog='catalog.xml'/><delegateURI uriStartString='' catalog='catalog.xml'/></catalog>"], ["check fetching.rng --catalog {}", "convert fetching.rng out.rnc --recursive --catalog {}", "lint fetching.rng --catalog {}", "validate --by-model document.xml --catalog {}"] },
        { "a.img", Images, ["detect {}", "detect {} document.xml --format json", "inspect {} --format json", "inspect {} --expect qcow2", "probe {} --image-format qcow2 --as json", "probe {} --image-format vmdk --as xml"] },
        { "arguments", ["check schema.rng", "validate\nschema.rng\ndocument.xml", "--help"], ["@{}"] },
    };

    [Theory]
    [MemberData(nameof(Inputs))]
    public void No_input_ends_the_tool(string file, string[] corpus, string[] commands)
    {
        using TemporaryFolder folder = new();
        folder.Write("schema.rng", XmlSchemas[0]);
        folder.Write("schema.rnc", CompactSchemas[0]);
        folder.Write("fetching.rng", """<externalRef href="http://example.org/a" xmlns="http://relaxng.org/ns/structure/1.0"/>""");
        folder.Write("named.rnc", CompactSchemas[0]);
        folder.Write("document.xml", Documents[0]);
        string path = Path.Combine(folder.Path, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        FuzzRun.Of(
            Rounds,
            random => (Bytes: new FuzzedBytes(random, corpus).Next(), Command: commands[random.Next(commands.Length)]),
            input =>
            {
                File.WriteAllBytes(path, input.Bytes);
                Run(folder, path, input.Command);
            },
            static input => $"{input.Command}\n{Encoding.Latin1.GetString(input.Bytes)}");
    }

    private static void Run(TemporaryFolder folder, string path, string command)
    {
        string[] arguments = [.. command.Split(' ').Select(word => word.EndsWith(Input, StringComparison.Ordinal)
            ? word.Replace(Input, path, StringComparison.Ordinal)
            : IsPath(word) ? Path.Combine(folder.Path, word) : word)];
        ToolRun run = ToolRun.Of(arguments);
        run.ExitCode.ShouldBeInRange(0, 5, $"{command}: {run.Error}");
        (run.Output + run.Error).ShouldNotContain("   at SchemaGen.", customMessage: command);
        run.Error.ShouldNotContain("has a bug", customMessage: command);
        if (run.ExitCode != 0)
        {
            (run.Output + run.Error).ShouldNotBeEmpty(command);
        }

        if (command.Contains("json", StringComparison.Ordinal) && run.Error.Length == 0)
        {
            run.Objects.ShouldNotBeNull(command);
        }
    }

    private static bool IsPath(string word) => word.Contains('.', StringComparison.Ordinal) || word is "out" or "corpus";
}
