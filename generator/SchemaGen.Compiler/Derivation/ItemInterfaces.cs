using SchemaGen.Compiler.Naming;
using SchemaGen.Compiler.Shapes;

namespace SchemaGen.Compiler.Derivation;

/// <summary>
/// The interfaces of the elements in a list of items or in a part of an entry. An interface comes from the definition that is the choice between the
/// elements, else from the class. A list that may also hold text or raw elements has none.
/// </summary>
internal sealed class ItemInterfaces
{
    private readonly ElementTypes _types;
    private readonly Dictionary<object, InterfaceNode> _byChoice = [];
    private readonly Dictionary<TypeNode, InterfaceNode> _byClass = [];
    private readonly Dictionary<TypeNode, List<InterfaceNode>> _implemented = [];

    public ItemInterfaces(ElementTypes types)
    {
        _types = types;
        foreach (TypeNode leaf in types.Roots.SelectMany(static root => root.Leaves))
        {
            List<Slot> items = [.. leaf.Slots.Items];
            if (items.Count > 0 && !leaf.Slots.IsMixed && Make(leaf, items, $"I{leaf.Names.Preferred}Item", $"{leaf.Names.Place}/*") is { } node)
            {
                _byClass.Add(leaf, node);
            }
        }
    }

    /// <summary>All interfaces, in discovery order.</summary>
    public IEnumerable<InterfaceNode> All => _byChoice.Values;

    /// <summary>Returns the interface of a class's items; null if they have none.</summary>
    public InterfaceNode? Of(TypeNode leaf) => _byClass.TryGetValue(leaf, out InterfaceNode? node) ? node : null;

    /// <summary>Returns the interfaces that a class implements itself, without those of its base classes.</summary>
    public IEnumerable<InterfaceNode> ImplementedBy(TypeNode node) => _implemented.TryGetValue(node, out List<InterfaceNode>? list)
        ? list.Where(implemented => !IsImplementedAbove(node, implemented))
        : [];

    /// <summary>Finds or creates the interface of some elements of a class; null if not all of them have classes.</summary>
    /// <param name="leaf">The class that contains the elements.</param>
    /// <param name="items">The slots of the elements.</param>
    /// <param name="name">Its name if no definition provides one.</param>
    /// <param name="place">Its path if no definition provides one.</param>
    public InterfaceNode? Make(TypeNode leaf, List<Slot> items, string name, string place)
    {
        if (!items.TrueForAll(item => item.Elements.TrueForAll(element => _types.KindOf(element) == ElementKind.Object)))
        {
            return null;
        }

        InterfaceNode node = Find(items, leaf, name, place);
        foreach (Slot item in items)
        {
            Implement(TypeOf(item, _types), node);
        }

        return node;
    }

    /// <summary>Returns the class of a slot whose elements all have classes, or the union of their classes.</summary>
    private static TypeNode TypeOf(Slot slot, ElementTypes types)
    {
        List<TypeNode> nodes = [.. slot.Elements.Select(types.NodeOf).Distinct()];
        return nodes is [var only] ? only : nodes[0].Root;
    }

    // All classes whose items come from one definition share its interface, and so do the cases of a union that have the same items.
    private InterfaceNode Find(List<Slot> items, TypeNode leaf, string name, string place)
    {
        DefineShape? define = leaf.Slots.Order!.ChoiceOf(items.Select(static item => item.Key));
        object choice = define ?? (object)(leaf.Root, string.Join(" ", items.Select(static item => item.Key)));
        if (!_byChoice.TryGetValue(choice, out InterfaceNode? node))
        {
            node = new InterfaceNode(
                define is null
                    ? new TypeNames(name, IsDefine: false) { Place = place }
                    : new TypeNames("I" + CSharpNames.Pascal(define.Word), IsDefine: true) { Place = $"{define.Name}[*]" },
                leaf,
                define?.Documentation ?? $"What stands in a list of items of {leaf.Names.Preferred}.");
            _byChoice.Add(choice, node);
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
