using SchemaGen.Compiler.Naming;
using SchemaGen.RelaxNg;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.Testing.Fuzzing;

namespace SchemaGen.Compiler.Tests.Fuzzing;

/// <summary>Broken names files result in generated files, or in diagnostics with locations inside the names file.</summary>
public sealed class NamesFileFuzzTests
{
    private const string Path = "test.names.json";

    private static readonly string Schema = SchemaText.Of("order",
        """<ref name="disk"/><attribute name="kind"><choice><value>a</value><value>b</value></choice></attribute>""",
        """<define name="disk"><element name="disk"><choice><group><attribute name="t"><value>x</value></attribute><attribute name="p"/></group><attribute name="t"><value>y</value></attribute></choice></element></define>""");

    private static readonly string[] Files =
    [
        """{ "disk": "Drive", "disk[x]": "DriveX", "/order": "Top" }""",
        """{"/order/@kind":"Kind","disk[y]":"\u0044riveY\n","nowhere":"Nowhere"}""",
        "{\r\n  \"disk\": \"class\",\r\n  \"/order\": \"Disk\"\r\n}\r\n",
        "{}",
    ];

    [Fact]
    public void A_names_file() => FuzzRun.OfTexts(Files, 1_500, static text =>
    {
        CodeGenerationResult result = CodeGenerator.Generate(
            [new CodeGenerationRequest("test.rng", SchemaText.Namespace, "Test", Names: new NamesFile(Path, text))],
            static path => SchemaCompiler.Parse(path, Schema, SchemaLimits.Default),
            SchemaLimits.Default);
        foreach (SchemaDiagnostic diagnostic in result.Diagnostics)
        {
            diagnostic.Location.Path.ShouldBe(Path, diagnostic.Message);
            FuzzRun.PlaceIsInside(text, diagnostic.Location.Line, diagnostic.Location.Column);
        }

        result.Files.Length.ShouldBeGreaterThan(0);
    });
}
