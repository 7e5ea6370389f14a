using System.Globalization;
using SchemaGen.Compiler.Json;
using SchemaGen.RelaxNg.Text;
using SchemaGen.Runtime;

namespace SchemaGen.Cli.Documents;

/// <summary>Reads a list of value replacements: <c>{"replacements": [{"path": "/disk/@bus", "old": "usb3", "new": "usb"}]}</c>.</summary>
internal sealed class ReplacementFile
{
    private static readonly string[] Parts = ["path", "old", "new"];

    private readonly string _path;

    private ReplacementFile(string path) => _path = path;

    /// <exception cref="UnusableInputException">The file cannot be read, or is not such a list.</exception>
    public static IReadOnlyList<XmlValueReplacement> Read(string path)
    {
        string text;
        try
        {
            text = File.ReadAllText(path);
        }
        catch (Exception exception) when (InputFailure.IsExpected(exception))
        {
            throw new UnusableInputException($"cannot read '{path}': {InputFailure.Describe(path, exception)}", exception) { Location = SourceLocation.File(path) };
        }

        (JsonValue? root, JsonMistake? mistake) = JsonParser.Parse(text);
        ReplacementFile file = new(path);
        return mistake is null
            ? file.ReadAll(root!)
            : throw file.Unusable(mistake.Line, mistake.Column, $"{(mistake.Found is { } found ? $"'{found}' was found" : "the file ends")} where {mistake.Expected} was expected");
    }

    private List<XmlValueReplacement> ReadAll(JsonValue root) => root.Members is [{ Name: "replacements", Value.Items: { } list }]
        ? [.. list.Select(ReadOne)]
        : throw Unusable(root.Line, root.Column, "expected an object with the array \"replacements\" and nothing else");

    private XmlValueReplacement ReadOne(JsonValue entry)
    {
        if (entry.Members is not { Count: 3 } members || Array.Exists(Parts, part => members.Find(member => member.Name == part)?.Value.Text is null))
        {
            throw Unusable(entry.Line, entry.Column, "expected an object with the strings \"path\", \"old\" and \"new\" and nothing else");
        }

        JsonValue Of(string part) => members.Find(member => member.Name == part)!.Value;
        XmlValueReplacement replacement = new(Of("path").Text!, Of("old").Text!, Of("new").Text!);
        return replacement.HasPath
            ? replacement
            : throw Unusable(Of("path").Line, Of("path").Column, $"'{replacement.Path}' is not a path such as /domain/devices/*/@type or **/driver/@name");
    }

    private UnusableInputException Unusable(int line, int column, string reason) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{_path}:{line}:{column}: {reason}"));
}
