using System.Reflection;
using System.Text;
using SchemaGen.Compiler;
using SchemaGen.Documentation.Tests.Api;
using SchemaGen.RelaxNg;
using SchemaGen.Testing;

namespace SchemaGen.Documentation.Tests.Snippets;

/// <summary>Shows the types generated for a schema of a page, as a user sees them, in the order of the schema's definitions.</summary>
internal static class BindingExamples
{
    /// <summary>Generates, compiles and shows the classes of a schema.</summary>
    /// <param name="schema">A schema in the compact syntax.</param>
    public static string TypesOf(string schema)
    {
        SchemaDocument document = SchemaCompiler.Parse("example.rnc", schema, SchemaLimits.Default);
        CodeGenerationResult result = CodeGenerator.Generate(
            [new CodeGenerationRequest("example.rnc", "Example", "Example")], path => path == "example.rnc" ? document : null, SchemaLimits.Default);
        result.Diagnostics.ShouldBeEmpty();
        Assembly assembly = CompileAndLoad.Compile(
            result.Files.ToDictionary(static file => file.HintName, static file => file.Text, StringComparer.Ordinal),
            [typeof(Runtime.XmlElementNode).Assembly, typeof(Datatypes.Datatype).Assembly]);

        return string.Join('\n', assembly.GetExportedTypes()
            .Where(static type => type.Name != "ExampleSchema" && !type.Name.EndsWith("Unrecognized", StringComparison.Ordinal))
            .OrderBy(type => Place(schema, type))
            .ThenBy(static type => type.Name, StringComparer.Ordinal)
            .Select(Show));
    }

    private static string Show(Type type)
    {
        if (type.IsEnum)
        {
            return $"public enum {type.Name} {{ {string.Join(", ", Enum.GetNames(type).Where(static name => name != "Unrecognized"))} }}\n";
        }

        string kind = type.IsInterface ? "interface" : type.IsAbstract ? "abstract class" : "sealed class";
        IEnumerable<string> bases = new[] { type.BaseType }.Concat(type.GetInterfaces().Except(type.BaseType?.GetInterfaces() ?? []))
            .Where(candidate => candidate?.Assembly == type.Assembly)
            .Select(static candidate => candidate!.Name);
        StringBuilder text = new($"public {kind} {type.Name}");
        text.Append(bases.Any() ? $" : {string.Join(", ", bases)}\n{{\n" : "\n{\n");
        foreach (string? line in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).OrderBy(static property => property.MetadataToken).Select(ApiMember.Of))
        {
            text.Append(line is null ? "" : $"    {line}\n");
        }

        return text.Append("}\n").ToString();
    }

    /// <summary>Returns the line of the definition that names a type.</summary>
    private static int Place(string schema, Type type)
    {
        int place = Array.FindIndex(schema.Split('\n'), line => line.Split(' ')[0].Equals(type.Name, StringComparison.OrdinalIgnoreCase));
        return place < 0 ? int.MaxValue : place;
    }
}
