using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SchemaGen.Testing;

/// <summary>An additional file in memory, with the metadata that the build would set.</summary>
public sealed class InMemoryAdditionalText(string path, string? text, params (string Key, string Value)[] metadata) : AdditionalText
{
    private readonly SourceText? _text = text is null ? null : SourceText.From(text, Encoding.UTF8);

    /// <inheritdoc />
    public override string Path { get; } = path;

    /// <summary>The metadata, without the compiler's prefix.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; } =
        metadata.ToDictionary(static pair => pair.Key, static pair => pair.Value, StringComparer.Ordinal);

    /// <summary>Creates a file with the role of a schema.</summary>
    public static InMemoryAdditionalText Schema(string path, string text, params (string Key, string Value)[] metadata) =>
        new(path, text, [("SchemaGenRole", "schema"), .. metadata]);

    /// <summary>Creates a file that schemas may include.</summary>
    public static InMemoryAdditionalText Include(string path, string text) => new(path, text, ("SchemaGenRole", "include"));

    /// <summary>Returns the file after an edit.</summary>
    public InMemoryAdditionalText WithText(string newText) =>
        new(Path, newText, [.. Metadata.Select(static pair => (pair.Key, pair.Value))]);

    /// <inheritdoc />
    public override SourceText? GetText(CancellationToken cancellationToken = default) => _text;
}
