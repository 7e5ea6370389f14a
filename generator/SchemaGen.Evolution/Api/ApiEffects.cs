using System.Collections.Immutable;
using SchemaGen.Compiler.Api;
using SchemaGen.Evolution.Changes;
using SchemaGen.RelaxNg.Grammars;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.Evolution.Api;

/// <summary>Finds for each change of the schemas what it does to the generated types.</summary>
internal sealed class ApiEffects(ImmutableArray<ApiType> old, ImmutableArray<ApiType> @new)
{
    private readonly ImmutableArray<ApiDifference> _differences = ApiDifference.Find(old, @new);

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
        return _differences
            .Where(difference => difference.XmlName.Length == 0
                ? isPresence && difference.Elements.Any(children.Contains)
                : (difference.XmlName == symbol?.LocalName && difference.Elements.Any(elements.Contains))
                    || (enums.Contains(difference.Change.Type) && values.Contains(difference.XmlName)))
            .Select(static difference => difference.Change);
    }

    /// <summary>The types of the property that stands for an attribute, in both versions.</summary>
    private IEnumerable<string> TypesOf(HashSet<SourceLocation> elements, Symbol? symbol) => old.Concat(@new)
        .Where(type => type.Elements.Any(elements.Contains))
        .SelectMany(static type => type.Members)
        .Where(member => symbol is null || member.XmlName == symbol.LocalName)
        .Select(static member => member.Type.Replace("required ", "").TrimEnd('?'));

    private static IEnumerable<SourceLocation> Places(IEnumerable<ElementPattern?> elements) =>
        elements.OfType<ElementPattern>().Select(static element => element.Origin.Location);
}
