using System.Text;

namespace SchemaGen.Compiler.Naming;

/// <summary>The names that a schema's types, their properties and the members of enums are to have: a JSON object, pattern paths to C# names.</summary>
/// <param name="Path">The file's path.</param>
/// <param name="Text">Its text.</param>
public sealed record NamesFile(string Path, string Text)
{
    /// <summary>The path of the file that stands beside a schema: <c>domain.names.json</c> beside <c>domain.rng</c>.</summary>
    public static string PathBeside(string schemaPath)
    {
        int dot = schemaPath.LastIndexOf('.');
        return (dot > schemaPath.LastIndexOfAny(['/', '\\']) ? schemaPath[..dot] : schemaPath) + ".names.json";
    }

    /// <summary>The text of a file with these names, in the order of their paths.</summary>
    public static string Write(IEnumerable<TypeName> names)
    {
        StringBuilder text = new("{");
        string separator = "\n";
        foreach (TypeName name in names.OrderBy(static name => name.Place, StringComparer.Ordinal))
        {
            text.Append(separator).Append("  ").Append(Quote(name.Place)).Append(": ").Append(Quote(name.Name));
            separator = ",\n";
        }

        return text.Append("\n}\n").ToString();
    }

    private static string Quote(string text) => $"\"{text.Replace("\\", "\\\\").Replace("\"", "\\\"")}\"";
}
