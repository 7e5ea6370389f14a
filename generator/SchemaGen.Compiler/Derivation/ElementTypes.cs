using SchemaGen.Compiler.Naming;
using SchemaGen.Compiler.Shapes;

namespace SchemaGen.Compiler.Derivation;

/// <summary>
/// Finds the elements that get classes, from the roots down, and creates the classes. A class comes from the definition that is
/// one element, else from the definition that is all of the element's content and may be shared, else from the element itself.
/// </summary>
internal sealed class ElementTypes
{
    /// <summary>The maximum number of members in a class: the runtime has twelve bits for the position of a child. Real schemas stay below 200.</summary>
    public const int MostMembers = 4_000;

    private readonly GroupUnions _unions;
    private readonly Flattener _flattener;
    private readonly HierarchyBuilder _hierarchies;
    private readonly Dictionary<ElementShape, ElementKind> _kinds = [];
    private readonly Dictionary<ElementShape, TypeNode> _nodes = [];
    private readonly Dictionary<DefineShape, TypeNode> _shared = [];
    private readonly Dictionary<string, List<ElementShape>> _byPlace = new(StringComparer.Ordinal);
    private readonly List<TypeNode> _roots = [];
    private readonly HashSet<TypeNode> _visited = [];
    private readonly List<LargeElement> _tooLarge = [];
    private readonly List<IReadOnlyList<ElementShape>> _documents = [];
    private ILookup<TypeNode?, TypeNode>? _owners;

    public ElementTypes(IEnumerable<SchemaShape> schemas, GroupUnions unions, Discriminators discriminators, CancellationToken cancellationToken)
    {
        _unions = unions;
        _flattener = new Flattener(unions);
        _hierarchies = new HierarchyBuilder(unions, discriminators);
        Queue<(TypeNode Node, SchemaShape Schema)> pending = new();
        foreach (SchemaShape schema in schemas)
        {
            List<ElementShape> roots = [.. RootsOf(schema.Start).Distinct()];
            foreach (ElementShape root in roots)
            {
                Add(root, owner: null, schema, pending);
                Promote(root, owner: null, schema);
            }

            _documents.Add(roots);

            while (pending.Count > 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                (TypeNode node, SchemaShape owner) = pending.Dequeue();
                Visit(node, owner, pending);
            }
        }

        JoinItems();
        while (PromoteAll())
        {
        }
    }

    /// <summary>The classes of elements and groups in discovery order, without their cases.</summary>
    public IReadOnlyList<TypeNode> Roots => _roots;

    /// <summary>The elements that are raw XML because their classes would have more than <see cref="MostMembers"/> members.</summary>
    public IReadOnlyList<LargeElement> TooLarge => _tooLarge;

    /// <summary>The root elements of each schema.</summary>
    public IReadOnlyList<IReadOnlyList<ElementShape>> Documents => _documents;

    /// <summary>All slots, each with its class.</summary>
    public IEnumerable<OwnedSlot> Slots =>
        _roots.SelectMany(static root => root.Leaves).SelectMany(static leaf => leaf.Slots.Slots.Select(slot => new OwnedSlot(leaf, slot)));

    /// <summary>Returns the classes that contain a group of members.</summary>
    public IEnumerable<TypeNode> OwnersOf(TypeNode group)
    {
        _owners ??= Slots.ToLookup(static owned => owned.Slot.Key.Union, static owned => owned.Owner.Root);
        return _owners[group].Distinct();
    }

    /// <summary>Returns the kind of an element; raw if it can be reached only through raw elements.</summary>
    public ElementKind KindOf(ElementShape element) => _kinds.TryGetValue(element, out ElementKind kind) ? kind : ElementKind.Raw;

    /// <summary>Returns the class of an element that has one.</summary>
    public TypeNode NodeOf(ElementShape element) => _nodes[element];

    private static IEnumerable<ElementShape> RootsOf(Shape start) => start switch
    {
        ElementShape { IsReachable: true } element => [element],
        ReferenceShape reference => RootsOf(reference.Define.Body),
        _ => ShapeChildren.Of(start).SelectMany(RootsOf),
    };

    private void Visit(TypeNode node, SchemaShape schema, Queue<(TypeNode Node, SchemaShape Schema)> pending)
    {
        foreach (TypeNode leaf in node.Leaves)
        {
            foreach (Slot slot in leaf.Slots.Slots)
            {
                if (slot.Key.Union is { } union)
                {
                    AddRoot(union, leaf, schema, pending);
                }

                foreach (ElementShape element in slot.Elements)
                {
                    Add(element, leaf, schema, pending);
                }
            }
        }
    }

    private void Add(ElementShape element, TypeNode? owner, SchemaShape schema, Queue<(TypeNode Node, SchemaShape Schema)> pending)
    {
        if (_kinds.ContainsKey(element))
        {
            return;
        }

        ElementKind kind = Classify(element);
        _kinds.Add(element, kind);
        if (kind == ElementKind.Object)
        {
            AddRoot(MakeNode(element), owner, schema, pending);
        }
    }

    private void AddRoot(TypeNode node, TypeNode? owner, SchemaShape schema, Queue<(TypeNode Node, SchemaShape Schema)>? pending)
    {
        if (_visited.Add(node))
        {
            node.Schema = schema;
            node.Owner = owner;
            _roots.Add(node);
            pending?.Enqueue((node, schema));
        }
    }

    private ElementKind Classify(ElementShape element)
    {
        if (element.IsUniversal)
        {
            return ElementKind.Raw;
        }

        SlotList content = _flattener.Flatten(element.Content);
        if (content.Slots.Count > MostMembers)
        {
            _tooLarge.Add(new LargeElement(element, content.Slots.Count));
        }

        ElementKind kind = content.Slots.Count == 0 ? ElementKind.Flag
            : content.Slots.Count > MostMembers || IsOpen(content) ? ElementKind.Raw
            : content.Slots.All(static slot => slot.Key.Kind == SlotKind.Text) ? ElementKind.Value
            : ElementKind.Object;

        // An element with several possible names needs an object to hold its name.
        return element.Name is null && kind is ElementKind.Flag or ElementKind.Value ? ElementKind.Object : kind;
    }

    /// <summary>Whether a content is text with any elements. A class would add nothing to raw XML.</summary>
    private static bool IsOpen(SlotList content) =>
        content.IsMixed && content.Slots.All(static slot => slot.Key.Kind is SlotKind.AnyElements or SlotKind.AnyAttributes);

    private TypeNode MakeNode(ElementShape element)
    {
        DefineShape? content = ContentDefine(element);
        TypeNode? node = content is null ? FindAlike(element) : _shared.TryGetValue(content, out TypeNode? shared) ? shared : null;
        if (node is null)
        {
            node = new TypeNode(
                content is null
                    ? new TypeNames(element.Path, element.Define is not null) { Own = PathNaming.NameOf(element), Place = element.Place }
                    : new TypeNames(CSharpNames.Pascal(content.Name), IsDefine: true) { Place = content.Name },
                isElement: true)
            {
                Pattern = content?.Body ?? element,
                Documentation = content?.Documentation ?? element.Define?.Documentation ?? element.Documentation,
            };
            _hierarchies.Fill(node, element.Name is null ? [new NameShape(element), element.Content] : [content?.Body ?? element.Content]);
            if (content is not null)
            {
                _shared.Add(content, node);
            }
        }

        node.Elements.Add(element);
        _nodes.Add(element, node);
        return node;
    }

    /// <summary>Finds the class of an equal element at the same place: schemas repeat elements in the branches of a choice.</summary>
    private TypeNode? FindAlike(ElementShape element)
    {
        if (!_byPlace.TryGetValue(element.Place, out List<ElementShape>? others))
        {
            others = [];
            _byPlace.Add(element.Place, others);
        }

        ElementShape? alike = others.Find(other => ShapeLikeness.AreAlike(other, element));
        if (alike is null)
        {
            others.Add(element);
        }

        return alike is null ? null : _nodes[alike];
    }

    /// <summary>Returns the definition that is all of an element's content and names its class; null for a definition that is an element or text.</summary>
    private DefineShape? ContentDefine(ElementShape element) =>
        element is { Define: null, Name: not null }
        && element.Content is ReferenceShape { Define: { } define }
        && _unions.Find(define) is null
        && _flattener.Flatten(define.Body).Slots is not [{ Key.Kind: SlotKind.Element or SlotKind.AnyElements or SlotKind.Text }]
            ? define
            : null;

    /// <summary>
    /// Adds the other elements of a class to its list of items, unless one of them would get a worse property: required elements and plain values keep
    /// their own properties. In a record, lists of plain values stay lists. Whether an element is a plain value depends only on its content, so other classes
    /// do not influence this one.
    /// </summary>
    private void JoinItems()
    {
        foreach (SlotList slots in _roots.SelectMany(static root => root.Leaves).Select(static leaf => leaf.Slots).Where(static slots => slots.Order is not null))
        {
            foreach (IGrouping<SlotKey, Slot> group in slots.Items.GroupBy(item => slots.Order!.GroupOf(item.Key)).ToList())
            {
                if (group.Any(item => slots.Order!.IsField(item.Key)) && group.Any(item => item.Elements.Exists(IsPlain)))
                {
                    group.ToList().ForEach(static item => item.IsItem = false);
                }
            }

            List<Slot> others = [.. slots.Slots.Where(static slot => !slot.IsItem && slot.HasElements)];
            if (slots.Items.Any() && others.TrueForAll(CanJoin))
            {
                others.ForEach(static slot => slot.IsItem = true);
            }
        }
    }

    private bool CanJoin(Slot slot) =>
        slot.Key.Kind is SlotKind.Element or SlotKind.NamedElements
        && (slot.IsMany || !slot.IsRequired)
        && slot.Elements.TrueForAll(element => _kinds[element] == ElementKind.Object && !IsPlain(element));

    /// <summary>Whether an element would be a plain value or a flag anywhere but at the root.</summary>
    private bool IsPlain(ElementShape element) => _kinds[element] is ElementKind.Value or ElementKind.Flag
        || (_kinds[element] == ElementKind.Object && element.Name is not null && _nodes[element].Leaves.All(static leaf => leaf.Slots.Slots.All(static slot => slot.Key.Kind == SlotKind.Text)));

    /// <summary>Creates classes for values and flags that cannot be plain properties. Returns whether there were any.</summary>
    private bool PromoteAll()
    {
        bool changed = false;
        foreach ((TypeNode owner, Slot slot) in Slots.ToList())
        {
            bool hasNode = slot.Elements.Exists(element => _kinds[element] is ElementKind.Object or ElementKind.Raw);
            bool hasValue = slot.Elements.Exists(element => _kinds[element] == ElementKind.Value);
            foreach (ElementShape element in slot.Elements)
            {
                ElementKind kind = _kinds[element];
                bool needsClass = kind is ElementKind.Value or ElementKind.Flag
                    && (hasNode || slot.IsItem || (kind == ElementKind.Flag && !hasValue && (slot.IsRequired || slot.IsMany)));
                if (needsClass)
                {
                    Promote(element, owner, owner.Root.Schema!);
                    changed = true;
                }
            }
        }

        return changed;
    }

    private void Promote(ElementShape element, TypeNode? owner, SchemaShape schema)
    {
        if (_kinds[element] is ElementKind.Value or ElementKind.Flag)
        {
            _kinds[element] = ElementKind.Object;
            AddRoot(MakeNode(element), owner, schema, pending: null);
        }
    }
}
