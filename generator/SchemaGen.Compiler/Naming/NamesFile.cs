using System.Text;
using SchemaGen.Compiler.Model;

namespace SchemaGen.Compiler.Naming;

/// <summary>
/// What is stated beside a schema about its types, their properties and the members of enums: a JSON object, pattern paths to C# names, or to
/// objects with a name, a type, a converter, interfaces and documentation.
/// </summary>
/// <param name="Path">The file's path.</param>
/// <param name="Text">Its text.</param>
public sealed record NamesFile(string Path, string Text)
{
    /// <summary>What an object in the file can state.</summary>
    internal static IReadOnlyList<string> Keys { get; } = ["name", "type", "converter", "implements", "documentation"];

    /// <summary>The path of the file that stands beside a schema: <c>domain.names.json</c> beside <c>domain.rng</c>.</summary>
    public static string PathBeside(string schemaPath)
    {
        int dot = schemaPath.LastIndexOf('.');
        return (dot > schemaPath.LastIndexOfAny(['/', '\\']) ? schemaPath[..dot] : schemaPath) + ".names.json";
    }

    /// <summary>The user's types that the file refers to; those of a file with mistakes up to the first.</summary>
    public IEnumerable<StatedType> Types()
    {
        foreach (StatedName stated in NamesFileReader.Read(this, []))
        {
            if (stated.Binding is not { } binding)
            {
                continue;
            }

            foreach (string implemented in binding.Implements)
            {
                yield return new StatedType(implemented, null, binding.Location);
            }

            if (binding.Type is { } type && !BoundType.IsKeyword(type))
            {
                yield return new StatedType(type, null, binding.Location);
            }

            if (binding.Converter is { } converter)
            {
                yield return new StatedType(converter, binding.Type, binding.Location);
            }
        }
    }

    /// <summary>The text of a file with these names, in the order of their paths.</summary>
    /// <param name="names">The names.</param>
    /// <param name="present">The file as it is; what it states besides names is kept. Null for none.</param>
    public static string Write(IEnumerable<TypeName> names, NamesFile? present = null)
    {
        Dictionary<string, string> values = new(StringComparer.Ordinal);
        foreach (TypeName name in names)
        {
            values[name.Place] = Quote(name.Name);
        }

        foreach (StatedName stated in present is null ? [] : NamesFileReader.Read(present, []).Where(static stated => stated.Rest.Length > 0))
        {
            string rest = stated.Rest + " }";
            values[stated.Place] = values.TryGetValue(stated.Place, out string? name) ? $"{{ \"name\": {name}, {rest}" : $"{{ {rest}";
        }

        StringBuilder text = new("{");
        string separator = "\n";
        foreach (KeyValuePair<string, string> value in values.OrderBy(static value => value.Key, StringComparer.Ordinal))
        {
            text.Append(separator).Append("  ").Append(Quote(value.Key)).Append(": ").Append(value.Value);
            separator = ",\n";
        }

        return text.Append("\n}\n").ToString();
    }

    private static string Quote(string text) => $"\"{text.Replace("\\", "\\\\").Replace("\"", "\\\"")}\"";
}
