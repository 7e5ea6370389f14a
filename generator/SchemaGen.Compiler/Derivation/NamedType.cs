using SchemaGen.Compiler.Shapes;

namespace SchemaGen.Compiler.Derivation;

/// <summary>A type to be named.</summary>
/// <param name="Names">The candidate names.</param>
/// <param name="Place">The path of its pattern. If several types have one path, the second and later ones get a number after it.</param>
/// <param name="Node">The class; null for an enum, an entry or an interface.</param>
/// <param name="Owner">The class whose name becomes a prefix if names clash, or null.</param>
/// <param name="Schema">The schema of the type.</param>
internal sealed record NamedType(TypeNames Names, string Place, TypeNode? Node, TypeNode? Owner, SchemaShape Schema)
{
    /// <summary>The enum; null for other types.</summary>
    public EnumNode? Enum { get; init; }

    /// <summary>The entry; null for other types.</summary>
    public EntryNode? Entry { get; init; }

    /// <summary>Returns all types: classes, enums, entries and interfaces.</summary>
    public static List<NamedType> All(IEnumerable<TypeNode> roots, IEnumerable<EnumNode> enums, IEnumerable<EntryNode> entries, IEnumerable<InterfaceNode> interfaces)
    {
        Dictionary<SchemaShape, Dictionary<string, int>> places = [];
        return
        [
            .. roots.SelectMany(WithCases).Select(node => Of(node.Names, node, node.Owner ?? node.Base, node.Root.Schema!)),
            .. enums.Select(node => Of(node.Names, null, node.Owner, node.Owner!.Root.Schema!) with { Enum = node }),
            .. entries.Select(node => Of(node.Names, null, node.Owner, node.Owner.Root.Schema!) with { Entry = node }),
            .. interfaces.Select(node => Of(node.Names, null, null, node.Owner.Root.Schema!)),
        ];

        NamedType Of(TypeNames names, TypeNode? node, TypeNode? owner, SchemaShape schema)
        {
            if (!places.TryGetValue(schema, out Dictionary<string, int>? numbers))
            {
                places.Add(schema, numbers = new Dictionary<string, int>(StringComparer.Ordinal));
            }

            numbers.TryGetValue(names.Place, out int known);
            numbers[names.Place] = known + 1;
            return new NamedType(names, known == 0 ? names.Place : FormattableString.Invariant($"{names.Place}[{known + 1}]"), node, owner, schema);
        }
    }

    private static IEnumerable<TypeNode> WithCases(TypeNode node) => [node, .. node.Cases.SelectMany(WithCases)];
}
