using System.Collections.Immutable;
using SchemaGen.Compiler.Api;
using SchemaGen.Evolution.Changes;
using SchemaGen.RelaxNg.Grammars;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.Evolution.Api;

/// <summary>Finds for each change of the schemas what it does to the generated types.</summary>
internal sealed class ApiEffects
{
    private readonly ImmutableArray<ApiDifference> _differences;
    private readonly ILookup<string, int> _byXmlName;
    private readonly ILookup<SourceLocation, ApiType> _byElement;

    /// <summary>Compares the types.</summary>
    /// <param name="old">The old types.</param>
    /// <param name="new">The new types.</param>
    /// <param name="elements">The places of the elements that stand at the same places of documents.</param>
    public ApiEffects(ImmutableArray<ApiType> old, ImmutableArray<ApiType> @new, IEnumerable<(SourceLocation Old, SourceLocation New)> elements)
    {
        _differences = ApiDifference.Find(old, @new, new ApiCounterparts(old, @new, elements));
        _byXmlName = Enumerable.Range(0, _differences.Length).ToLookup(i => _differences[i].XmlName, StringComparer.Ordinal);
        _byElement = old.Concat(@new).SelectMany(static type => type.Elements.Distinct().Select(element => (Element: element, Type: type)))
            .ToLookup(static pair => pair.Element, static pair => pair.Type);
    }

    /// <summary>All changes of the types.</summary>
    public ImmutableArray<ApiChange> All => [.. _differences.Select(static difference => difference.Change)];

    /// <summary>The changes of the types that come from one change of the schema.</summary>
    public ImmutableArray<ApiChange> Of(FoundChange found) =>
    [
        .. found.Origins
            .SelectMany(origin => Of(found.Change, origin.Pair, origin.Difference.Symbol)
                .Concat(origin.Difference.Former is { } former ? Of(found.Change, origin.Pair, former) : []))
            .Distinct(),
    ];

    private IEnumerable<ApiChange> Of(Change change, ContentPair pair, Symbol? symbol)
    {
        HashSet<SourceLocation> elements = [.. Places(pair.Old), .. Places(pair.New)];
        HashSet<SourceLocation> children = symbol is null or { IsAttribute: true } ? []
            : [.. Places(pair.OldContents.Elements(symbol)), .. Places(pair.NewContents.Elements(symbol))];
        HashSet<string> values = change.Kind is ChangeKind.ValuesAdded or ChangeKind.ValuesRemoved ? [.. change.Details] : [];
        HashSet<string> enums = values.Count == 0 ? [] : [.. TypesOf(elements, symbol)];
        bool isPresence = change.Kind is ChangeKind.ElementAdded or ChangeKind.ElementRemoved or ChangeKind.ElementMoved or ChangeKind.ElementRenamed;
        IEnumerable<int> types = isPresence ? _byXmlName[""].Where(i => _differences[i].Elements.Any(children.Contains)) : [];
        IEnumerable<int> members = symbol is null ? [] : _byXmlName[symbol.LocalName].Where(i => _differences[i].Elements.Any(elements.Contains));
        IEnumerable<int> words = values.SelectMany(value => _byXmlName[value]).Where(i => enums.Contains(_differences[i].Change.Type));
        return types.Concat(members).Concat(words).Distinct().OrderBy(static i => i).Select(i => _differences[i].Change);
    }

    /// <summary>The types of the property that stands for an attribute, in both versions.</summary>
    private IEnumerable<string> TypesOf(HashSet<SourceLocation> elements, Symbol? symbol) => elements.SelectMany(element => _byElement[element])
        .SelectMany(static type => type.Members)
        .Where(member => symbol is null || member.XmlName == symbol.LocalName)
        .Select(static member => member.Type.Replace("required ", "").TrimEnd('?'));

    private static IEnumerable<SourceLocation> Places(IEnumerable<ElementPattern?> elements) =>
        elements.OfType<ElementPattern>().Select(static element => element.Origin.Location);
}
