using System.Globalization;
using System.Text.Json;
using SchemaGen.RelaxNg.Text;
using SchemaGen.Runtime;

namespace SchemaGen.Cli.Documents;

/// <summary>Reads a list of values that replace others: <c>{"replacements": [{"path": "/disk/@bus", "old": "usb3", "new": "usb"}]}</c>.</summary>
internal static class ReplacementFile
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <exception cref="UnusableInputException">The file cannot be read, or is no such list.</exception>
    public static IReadOnlyList<XmlValueReplacement> Read(string path)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path), Strict);
            return ReadAll(document.RootElement, path);
        }
        catch (JsonException exception)
        {
            int line = (int)Math.Min(exception.LineNumber ?? 0, int.MaxValue - 1) + 1;
            string reason = exception.Message.Split(" LineNumber:", 2)[0].TrimEnd('.');
            throw new UnusableInputException(string.Create(CultureInfo.InvariantCulture, $"{path}:{line}: {reason}"), exception);
        }
        catch (Exception exception) when (InputFailure.IsExpected(exception))
        {
            throw new UnusableInputException($"cannot read '{path}': {InputFailure.Describe(path, exception)}", exception) { Location = SourceLocation.File(path) };
        }
    }

    private static List<XmlValueReplacement> ReadAll(JsonElement root, string path)
    {
        if (root.ValueKind != JsonValueKind.Object || root.EnumerateObject().Select(static member => member.Name).ToArray() is not ["replacements"] || root.GetProperty("replacements") is not { ValueKind: JsonValueKind.Array } list)
        {
            throw new UnusableInputException($"{path}: expected an object with the array \"replacements\" and nothing else");
        }

        List<XmlValueReplacement> replacements = [];
        foreach (JsonElement entry in list.EnumerateArray())
        {
            string place = string.Create(CultureInfo.InvariantCulture, $"{path}: replacements[{replacements.Count}]");
            if (entry.ValueKind != JsonValueKind.Object || !entry.EnumerateObject().Select(static member => member.Name).Order(StringComparer.Ordinal).SequenceEqual(["new", "old", "path"])
                || entry.EnumerateObject().Any(static member => member.Value.ValueKind != JsonValueKind.String))
            {
                throw new UnusableInputException($"{place}: expected an object with the strings \"path\", \"old\" and \"new\" and nothing else");
            }

            XmlValueReplacement replacement = new(entry.GetProperty("path").GetString()!, entry.GetProperty("old").GetString()!, entry.GetProperty("new").GetString()!);
            if (!replacement.HasPath)
            {
                throw new UnusableInputException($"{place}: '{replacement.Path}' is not a path such as /domain/devices/*/@type or **/driver/@name");
            }

            replacements.Add(replacement);
        }

        return replacements;
    }
}
