using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SchemaGen.Testing;

/// <summary>Options from a dictionary. Like the compiler's, their keys are case-insensitive.</summary>
public sealed class DictionaryOptions(IReadOnlyDictionary<string, string> values, string prefix) : AnalyzerConfigOptions
{
    private readonly Dictionary<string, string> _values =
        values.ToDictionary(pair => prefix + pair.Key, static pair => pair.Value, KeyComparer);

    /// <inheritdoc />
    public override IEnumerable<string> Keys => _values.Keys;

    /// <inheritdoc />
    public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => _values.TryGetValue(key, out value);
}
