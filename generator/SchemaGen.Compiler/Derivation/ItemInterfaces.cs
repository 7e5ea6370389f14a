using SchemaGen.Compiler.Naming;
using SchemaGen.Compiler.Shapes;

namespace SchemaGen.Compiler.Derivation;

/// <summary>
/// The interfaces of the elements that stand in a list of items: one for each repeated choice. A list that may also hold text, or raw
/// elements, has none of its own.
/// </summary>
internal sealed class ItemInterfaces
{
    private readonly Dictionary<object, InterfaceNode> _byChoice = [];
    private readonly Dictionary<TypeNode, List<InterfaceNode>> _implemented = [];

    public ItemInterfaces(ElementTypes types)
    {
        foreach (TypeNode leaf in types.Roots.SelectMany(static root => root.Leaves))
        {
            List<Slot> items = [.. leaf.Slots.Items];
            if (items.Count > 0 && !leaf.Slots.IsMixed && items.TrueForAll(item => item.Elements.TrueForAll(element => types.KindOf(element) == ElementKind.Object)))
            {
                InterfaceNode node = Find(items[0].Repetition!.Shape, leaf);
                foreach (Slot item in items)
                {
                    Implement(TypeOf(item, types), node);
                }
            }
        }
    }

    /// <summary>All interfaces, in the order in which they were met.</summary>
    public IEnumerable<InterfaceNode> All => _byChoice.Values;

    /// <summary>The interface of a class's items; null if they are any.</summary>
    public InterfaceNode? Of(TypeNode leaf) =>
        leaf.Slots.Items.FirstOrDefault() is { Repetition: { } repetition } && !leaf.Slots.IsMixed && _byChoice.TryGetValue(KeyOf(repetition.Shape), out InterfaceNode? node) ? node : null;

    /// <summary>The interfaces that a class implements itself, not counting those of its bases.</summary>
    public IEnumerable<InterfaceNode> ImplementedBy(TypeNode node) => _implemented.TryGetValue(node, out List<InterfaceNode>? list)
        ? list.Where(implemented => !IsImplementedAbove(node, implemented))
        : [];

    /// <summary>The class of the elements of a slot that all have classes: theirs, or the union of theirs.</summary>
    private static TypeNode TypeOf(Slot slot, ElementTypes types)
    {
        List<TypeNode> nodes = [.. slot.Elements.Select(types.NodeOf).Distinct()];
        return nodes is [var only] ? only : nodes[0].Root;
    }

    /// <summary>A definition that is the choice, so that all who repeat it share its interface; else the repetition itself.</summary>
    private static object KeyOf(Shape repetition) => repetition is RepeatShape repeat && GroupUnions.DefineOf(repeat.Content) is { } define ? define : repetition;

    private InterfaceNode Find(Shape repetition, TypeNode leaf)
    {
        if (!_byChoice.TryGetValue(KeyOf(repetition), out InterfaceNode? node))
        {
            DefineShape? define = KeyOf(repetition) as DefineShape;
            node = new InterfaceNode(
                define is null
                    ? new TypeNames($"I{leaf.Names.Preferred}Item", IsDefine: false) { Place = $"{leaf.Names.Place}/*" }
                    : new TypeNames("I" + CSharpNames.Pascal(define.Name), IsDefine: true) { Place = $"{define.Name}[*]" },
                leaf,
                define?.Documentation ?? $"What stands in a list of items of {leaf.Names.Preferred}.");
            _byChoice.Add(KeyOf(repetition), node);
        }

        return node;
    }

    private void Implement(TypeNode type, InterfaceNode node)
    {
        if (!_implemented.TryGetValue(type, out List<InterfaceNode>? list))
        {
            list = [];
            _implemented.Add(type, list);
        }

        if (!list.Contains(node))
        {
            list.Add(node);
        }
    }

    private bool IsImplementedAbove(TypeNode node, InterfaceNode implemented) =>
        node.Base is { } parent && ((_implemented.TryGetValue(parent, out List<InterfaceNode>? list) && list.Contains(implemented)) || IsImplementedAbove(parent, implemented));
}
