using System.Text;
using SchemaGen.Compiler.Model;

namespace SchemaGen.Compiler.Naming;

/// <summary>
/// The names file of a schema. It states names for types, properties and enum members as a JSON object that maps pattern paths to C# names, or to
/// objects with a name, a type, a converter, interfaces and documentation.
/// </summary>
/// <param name="Path">The file's path.</param>
/// <param name="Text">The file's text.</param>
public sealed record NamesFile(string Path, string Text)
{
    /// <summary>The keys that an object in the file can have.</summary>
    internal static IReadOnlyList<string> Keys { get; } = ["name", "type", "converter", "implements", "documentation"];

    /// <summary>Returns the path of a schema's names file: <c>domain.names.json</c> for <c>domain.rng</c>.</summary>
    public static string PathBeside(string schemaPath)
    {
        int dot = schemaPath.LastIndexOf('.');
        return (dot > schemaPath.LastIndexOfAny(['/', '\\']) ? schemaPath[..dot] : schemaPath) + ".names.json";
    }

    /// <summary>Returns the user types that the file refers to. In a file with errors, those before the first error.</summary>
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

    /// <summary>Returns the text of a names file, ordered by path.</summary>
    /// <param name="names">The names.</param>
    /// <param name="present">The existing file, whose other settings are kept; null for none.</param>
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
