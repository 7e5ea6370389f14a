using System.Reflection;
using SchemaGen.Runtime;

namespace SchemaGen.Compiler.Tests.Generation;

/// <summary>Code for schemas that are difficult for C# compiles without warnings.</summary>
public sealed class CompileTests
{
    [Fact]
    public void Names_of_everything_that_a_class_inherits_can_be_names_in_xml()
    {
        IEnumerable<string> names = new[] { typeof(XmlElementNode), typeof(XmlGroupNode), typeof(XmlRawElement) }
            .SelectMany(static type => type.GetMembers(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.FlattenHierarchy))
            .Select(static member => member.Name)
            .Where(static name => char.IsLetter(name[0]) && name.All(char.IsLetterOrDigit))
            .Append("Match").Append("Switch").Append("Create").Append("Root").Append("RootA").Append("class").Append("value")
            .Distinct(StringComparer.Ordinal);
        string attributes = string.Concat(names.Select(static name => $"""<optional><attribute name="{name}"/></optional>"""));
        CompiledSchema.Compile(SchemaText.Generate(SchemaText.Root(
            $"""
            <choice>
              <group><attribute name="t"><value>a</value></attribute>{attributes}</group>
              <group><attribute name="t"><value>value</value></attribute><element name="x"><text/></element></group>
              <group><attribute name="t"><value>event</value></attribute></group>
            </choice>
            """)));
    }

    [Fact]
    public void Schemas_of_nasty_names_compile()
    {
        Dictionary<string, string> files = new(StringComparer.Ordinal);
        for (int number = 0; number < 400; number++)
        {
            CodeGenerationResult result = CodeGenerator.Generate(
                [new CodeGenerationRequest("a.rng", $"{SchemaText.Namespace}.N{number}", "Test")],
                path => RelaxNg.SchemaCompiler.Parse(path, NastySchema.Of(number), RelaxNg.SchemaLimits.Default),
                RelaxNg.SchemaLimits.Default);
            result.Files.ShouldNotBeEmpty($"{number}: {string.Join('\n', result.Diagnostics)}\n{NastySchema.Of(number)}");
            foreach (GeneratedFile file in result.Files)
            {
                files.Add($"{number}/{file.HintName}", file.Text);
            }
        }

        CompiledSchema.Compile(files);
    }

    [Fact]
    public void Texts_that_C_sharp_must_escape_compile() => CompiledSchema.Compile(SchemaText.Generate(SchemaText.Root(
        """
        <a:documentation>A */ comment, &lt;tags&gt; &amp; "quotes" \\ {braces}.</a:documentation>
        <attribute name="a"><choice><value>"</value><value>\\</value><value>{0}</value><value>&#10;</value><value>//</value></choice></attribute>
        <optional><attribute name="b"><value>"quoted"</value></attribute></optional>
        """)));

    [Fact]
    public void Internal_types_compile()
    {
        CodeGenerationResult result = CodeGenerator.Generate(
            [new CodeGenerationRequest("a.rng", SchemaText.Namespace, "A", IsPublic: false)],
            static path => RelaxNg.SchemaCompiler.Parse(path, SchemaText.Grammar(Emit.GeneratedFilesTests.Chain), RelaxNg.SchemaLimits.Default),
            RelaxNg.SchemaLimits.Default);
        CompiledSchema.Compile(result.Files.ToDictionary(static file => file.HintName, static file => file.Text, StringComparer.Ordinal))
            .GetExportedTypes().ShouldBeEmpty();
    }
}
