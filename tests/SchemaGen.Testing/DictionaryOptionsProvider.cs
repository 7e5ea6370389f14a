using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SchemaGen.Testing;

/// <summary>Replaces the build's metadata file: provides the project's properties and the metadata of each additional file.</summary>
public sealed class DictionaryOptionsProvider(IReadOnlyDictionary<string, string> properties) : AnalyzerConfigOptionsProvider
{
    private static readonly DictionaryOptions None = new(new Dictionary<string, string>(), "");

    /// <inheritdoc />
    public override AnalyzerConfigOptions GlobalOptions { get; } = new DictionaryOptions(properties, "build_property.");

    /// <inheritdoc />
    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => None;

    /// <inheritdoc />
    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        textFile is InMemoryAdditionalText { Metadata: var metadata } ? new DictionaryOptions(metadata, "build_metadata.AdditionalFiles.") : None;
}
