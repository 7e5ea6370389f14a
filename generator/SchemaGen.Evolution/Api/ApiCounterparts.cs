using System.Collections.Immutable;
using System.Text;
using SchemaGen.Compiler.Api;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.Evolution.Api;

/// <summary>
/// Finds the types that stand for the same elements under other names: a name that stays may belong to something else now, and what it belonged to
/// may have another one.
/// </summary>
internal sealed class ApiCounterparts
{
    private readonly Dictionary<string, string> _newNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>Looks for them.</summary>
    /// <param name="old">The old types.</param>
    /// <param name="new">The new types.</param>
    /// <param name="elements">The places of the elements that stand at the same places of documents.</param>
    public ApiCounterparts(ImmutableArray<ApiType> old, ImmutableArray<ApiType> @new, IEnumerable<(SourceLocation Old, SourceLocation New)> elements)
    {
        ILookup<SourceLocation, SourceLocation> pairs = elements.ToLookup(static pair => pair.Old, static pair => pair.New);
        ILookup<SourceLocation, ApiType> byElement = @new.Where(static type => type.Base is null)
            .SelectMany(static type => type.Elements.Distinct().Select(element => (Element: element, Type: type)))
            .ToLookup(static pair => pair.Element, static pair => pair.Type);
        Dictionary<string, ImmutableArray<string>> candidates = old.Where(static type => type.Base is null && !type.Elements.IsEmpty).ToDictionary(
            static type => type.Name,
            type => type.Elements.Distinct().SelectMany(element => pairs[element]).SelectMany(element => byElement[element]).Where(found => found.Kind == type.Kind)
                .Select(static found => found.Name).Distinct().ToImmutableArray(),
            StringComparer.Ordinal);
        foreach (KeyValuePair<string, ImmutableArray<string>> type in candidates)
        {
            // A name that still stands for some of the elements is kept, and so is that of a type which has its own.
            if (type.Value is [string other] && other != type.Key && !(candidates.TryGetValue(other, out ImmutableArray<string> own) && own.Contains(other)) && _taken.Add(other))
            {
                _newNames.Add(type.Key, other);
            }
        }
    }

    /// <summary>The old types that have other names now, with these.</summary>
    public IEnumerable<(string Old, string New)> All => _newNames.Select(static pair => (pair.Key, pair.Value));

    /// <summary>Whether the old type of a name has another name now.</summary>
    public bool HasMoved(string oldName) => _newNames.ContainsKey(oldName);

    /// <summary>Whether the new type of a name had another one.</summary>
    public bool IsTaken(string newName) => _taken.Contains(newName);

    /// <summary>The code of an old type, as it has to be written now to mean the same.</summary>
    public string Translate(string code)
    {
        if (_newNames.Count == 0)
        {
            return code;
        }

        StringBuilder translated = new();
        int start = 0;
        for (int i = 0; i <= code.Length; i++)
        {
            if (i < code.Length && (char.IsLetterOrDigit(code[i]) || code[i] == '_'))
            {
                continue;
            }

            string word = code[start..i];
            translated.Append(_newNames.TryGetValue(word, out string? name) ? name : word).Append(i < code.Length ? code[i].ToString() : "");
            start = i + 1;
        }

        return translated.ToString();
    }
}
