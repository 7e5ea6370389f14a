using SchemaGen.Compiler.Json;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.Compiler.Naming;

/// <summary>Reads a names file: one JSON object (RFC 8259) of names and objects. Reading stops at the first error.</summary>
internal static class NamesFileReader
{
    private const string SchemaKey = "$schema";

    /// <summary>Returns the names before the first error, and adds the error to the diagnostics.</summary>
    public static IReadOnlyList<StatedName> Read(NamesFile file, List<SchemaDiagnostic> diagnostics)
    {
        (JsonValue? root, JsonMistake? mistake) = JsonParser.Parse(file.Text);
        List<StatedName> names = [];
        if (root is not null && ReadNames(file, root, names) is { } wrong)
        {
            mistake = wrong;
        }

        if (mistake is not null)
        {
            diagnostics.Add(new SchemaDiagnostic(DiagnosticCode.NamesFileInvalid, new SourceLocation(file.Path, mistake.Line, mistake.Column), [mistake.Expected]));
        }

        return names;
    }

    private static JsonMistake? ReadNames(NamesFile file, JsonValue root, List<StatedName> names)
    {
        if (root.Members is not { } members)
        {
            return Expected(root, "an object in '{' and '}'");
        }

        foreach (JsonMember member in members)
        {
            StatedName stated = new(member.Name, member.Value.Text, new SourceLocation(file.Path, member.Line, member.Column));
            if (stated.Name is null && ReadBinding(member.Value, ref stated) is { } wrong)
            {
                return wrong;
            }

            // Editors use this key to find the JSON schema of the file.
            if (stated.Place != SchemaKey)
            {
                names.Add(stated);
            }
        }

        return null;
    }

    /// <summary>Reads the settings of an object. Returns the first error, or null.</summary>
    private static JsonMistake? ReadBinding(JsonValue value, ref StatedName stated)
    {
        if (value.Members is not { } members)
        {
            return Expected(value, "a name in quotes or '{'");
        }

        StatedBinding binding = new(stated.Location);
        List<string> rest = [];
        HashSet<string> known = new(StringComparer.Ordinal);
        foreach (JsonMember member in members)
        {
            if (!NamesFile.Keys.Contains(member.Name) || !known.Add(member.Name))
            {
                return new JsonMistake(member.Line, member.Column, $"one of {string.Join(", ", NamesFile.Keys.Select(static key => $"\"{key}\""))}, each once", '"');
            }

            if (member.Name == "implements")
            {
                if (member.Value.Items is not { Count: > 0 } items || items.Exists(static item => item.Text is null))
                {
                    return Expected(member.Value, "names of interfaces in '[' and ']'");
                }

                binding = binding with { Implements = [.. items.Select(static item => item.Text!)] };
            }
            else if (member.Value.Text is { } text)
            {
                stated = member.Name == "name" ? stated with { Name = text } : stated;
                binding = member.Name switch
                {
                    "type" => binding with { Type = text },
                    "converter" => binding with { Converter = text },
                    "documentation" => binding with { Documentation = text },
                    _ => binding,
                };
            }
            else
            {
                return Expected(member.Value, "a string");
            }

            if (member.Name != "name")
            {
                rest.Add($"\"{member.Name}\": {member.Value.Source}");
            }
        }

        stated = stated with { Binding = binding, Rest = string.Join(", ", rest) };
        return null;
    }

    private static JsonMistake Expected(JsonValue value, string expected) => new(value.Line, value.Column, expected, value.Source.FirstOrDefault());
}
