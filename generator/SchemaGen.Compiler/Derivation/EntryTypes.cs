using SchemaGen.Compiler.Naming;

namespace SchemaGen.Compiler.Derivation;

/// <summary>The entry types of all classes. A repeated sequence has one type, shared by all references to it.</summary>
internal sealed class EntryTypes
{
    private readonly Dictionary<(object Sequence, string Names), EntryNode> _nodes = [];
    private readonly Dictionary<TypeNode, List<EntryNode>> _byClass = [];

    public EntryTypes(ElementTypes types, ItemInterfaces items)
    {
        foreach (TypeNode leaf in types.Roots.SelectMany(static root => root.Leaves).Where(static leaf => leaf.Slots.Order is not null))
        {
            List<EntryNode> nodes = [.. leaf.Slots.Order!.Entries.Where(entry => entry.Names.All(name => IsNamedItem(leaf, name))).Select(entry => Find(entry, leaf, items))];
            if (nodes.Count > 0)
            {
                _byClass.Add(leaf, nodes);
            }
        }
    }

    /// <summary>All entry types, in discovery order.</summary>
    public IEnumerable<EntryNode> All => _nodes.Values;

    /// <summary>Returns the entry types of a class.</summary>
    public IReadOnlyList<EntryNode> Of(TypeNode leaf) => _byClass.TryGetValue(leaf, out List<EntryNode>? nodes) ? nodes : [];

    /// <summary>Returns the name of a list of entries: from the definition, else <c>Entries</c>, for further lists preceded by the word of their first part.</summary>
    public static string NameOf(EntryNode node, TypeNode leaf)
    {
        if (node.Shape.Define is { } define)
        {
            return Plurals.Of(CSharpNames.WithoutCommonWords(CSharpNames.Pascal(define.Word), leaf.Root.Names.Preferred));
        }

        return IsFurther(node.Shape, leaf) ? node.WordOf(0) + "Entries" : "Entries";
    }

    private static bool IsNamedItem(TypeNode leaf, SlotKey name) => leaf.Slots.Find(name) is { IsItem: true } && EntryNode.NamesOf(name, leaf).Count > 0;

    private static bool IsFurther(EntryShape shape, TypeNode leaf) => shape.Define is null && leaf.Slots.Order!.Entries.First(static entry => entry.Define is null) != shape;

    private EntryNode Find(EntryShape shape, TypeNode leaf, ItemInterfaces items)
    {
        (object, string) key = (shape.Define ?? (object)shape.Content, string.Join(" ", shape.Names));
        if (!_nodes.TryGetValue(key, out EntryNode? node))
        {
            (string name, string place) = SlotScalars.OwnerOf(leaf, [shape.Content]);
            string first = IsFurther(shape, leaf) ? CSharpNames.OneOf(EntryNode.NamesOf(shape.Parts[0].Names[0], leaf)) : "";
            TypeNames names = shape.Define is { } define
                ? new TypeNames(CSharpNames.Pascal(define.Word), IsDefine: true) { Place = $"{define.Name}[+]" }
                : new TypeNames($"{name}{first}Entry", IsDefine: false) { Place = $"{place}/+" };
            node = new EntryNode(names, leaf, shape);
            node.Interfaces = [.. shape.Parts.Select((part, i) => part.Names.Count == 1 ? null : items.Make(
                leaf,
                [.. part.Names.Select(slot => leaf.Slots.Find(slot)!)],
                $"I{names.Preferred}{node.WordOf(i)}",
                $"{names.Place}/{string.Join("|", part.Names.Select(static slot => slot.LocalName))}[*]"))];
            _nodes.Add(key, node);
        }

        return node;
    }
}
