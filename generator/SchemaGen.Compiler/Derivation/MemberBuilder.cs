using SchemaGen.Compiler.Emit;
using SchemaGen.Compiler.Model;
using SchemaGen.Compiler.Shapes;
using SchemaGen.Runtime.Classes;

namespace SchemaGen.Compiler.Derivation;

/// <summary>Builds members from the slots of one hierarchy of classes. Each slot has one number and one name in all classes.</summary>
internal sealed class MemberBuilder
{
    // A property for each of hundreds of inline elements would hide the others; users can call Items.View instead.
    private const int MostViews = 60;

    private readonly ElementTypes _types;
    private readonly SlotScalars _scalars;
    private readonly ItemInterfaces _items;
    private readonly EntryTypes _entries;
    private readonly OneOfs _oneOfs;
    private readonly string _prefix;
    private readonly MemberNames _names;
    private readonly MemberBindings _bindings;
    private readonly DefaultValues _defaults;
    private readonly SharedLocalNames _shared;
    private readonly List<SlotKey> _order = [];
    private readonly HashSet<SlotKey> _known = [];
    private readonly Dictionary<SlotKey, int> _numbers = [];

    public MemberBuilder(TypeNode root, ElementTypes types, SlotScalars scalars, ItemInterfaces items, EntryTypes entries, OneOfs oneOfs, MemberNames names, MemberBindings bindings, DefaultValues defaults, string @namespace)
    {
        _types = types;
        _scalars = scalars;
        _items = items;
        _entries = entries;
        _oneOfs = oneOfs;
        _prefix = $"global::{@namespace}.";
        _names = names;
        _bindings = bindings;
        _defaults = defaults;
        _shared = new SharedLocalNames(root, types);
        foreach (TypeNode leaf in root.Leaves)
        {
            AddToOrder(leaf.Slots.Slots);
        }

        foreach (SlotKey key in _order)
        {
            _numbers.Add(key, _numbers.Count);
        }
    }

    /// <summary>Builds the members of a class in schema order.</summary>
    public List<MemberModel> Build(TypeNode leaf)
    {
        List<MemberModel> members = [];
        foreach (SlotKey key in _order)
        {
            if (leaf.Slots.Find(key) is { IsItem: false } slot)
            {
                members.Add(Build(leaf, slot));
            }
            else if (leaf.Slots.Find(key) is not null && !members.Exists(static member => member.Kind == MemberKind.Items))
            {
                members.AddRange(BuildItems(leaf));
            }
        }

        // A property takes precedence over a method with the same name.
        for (int i = 0; i < members.Count; i++)
        {
            MemberModel member = members[i];
            if (member.Parts.Any(part => members.Exists(other => other.Name == PartNames.Of(member, part))))
            {
                members[i] = member with { Parts = [] };
            }
        }

        foreach ((IReadOnlyList<SlotKey> keys, EnumNode node) in _oneOfs.Of(leaf))
        {
            AddOneOf(leaf, keys, node, members);
        }

        return members;
    }

    /// <summary>Returns the property that distinguishes the cases of a union; null if there is none.</summary>
    public CaseKeyModel? CaseKey(TypeNode union)
    {
        if (_scalars.FindCase(union) is not { } scalar || union.CaseKey is not { } key)
        {
            return null;
        }

        List<(TypeNode Leaf, Slot? Slot)> slots = [.. union.Leaves.Select(leaf => (leaf, leaf.Slots.Find(key)))];
        bool isNullable = scalar.Enum is null || slots.Exists(static pair => pair.Slot is null || (!pair.Slot.IsRequired && SlotScalars.FixedWord(pair.Leaf, pair.Slot) is null));
        return new CaseKeyModel(
            _names.NameOf(slots.Find(static pair => pair.Slot is not null).Slot!),
            Model(scalar).Type + (isNullable ? "?" : ""),
            key.LocalName,
            [.. Arms(union, key, scalar)]);
    }

    /// <summary>Returns the C# type of a slot whose elements have classes.</summary>
    public string TypeOf(Slot slot) => OfElement(slot, new MemberModel { Kind = MemberKind.ObjectElement, Name = "", Number = 0, Type = "" }).Type;

    /// <summary>Whether objects of a class can be created only from a start tag.</summary>
    public bool NeedsTag(TypeNode leaf) => leaf.Slots.Slots.Any(slot => slot.Key.Kind switch
    {
        SlotKind.Group or SlotKind.Name => true,
        SlotKind.Attribute => slot.IsRequired && SlotScalars.FixedWord(leaf, slot) is null,
        SlotKind.Element or SlotKind.Text when SlotScalars.FixedText(slot, _types) is not null => false,
        SlotKind.Element or SlotKind.NamedElements => slot is { IsRequired: true, IsMany: false, IsItem: false },
        SlotKind.Text => slot.IsRequired && !_scalars.Find(slot)!.IsString,
        _ => false,
    });

    /// <summary>Returns the expression that creates an object of a class while a start tag is read.</summary>
    public string Creation(TypeNode node) =>
        node.Discrimination is not null ? $"{_prefix}{node.Names.Given}.Xml_Create(tag)"
        : NeedsTag(node) ? $"new {_prefix}{node.Names.Given}(tag)"
        : $"new {_prefix}{node.Names.Given}()";

    // The first class determines the order; further members of another class come after the member they follow there.
    private void AddToOrder(IReadOnlyList<Slot> slots)
    {
        int position = 0;
        foreach (Slot slot in slots)
        {
            if (_known.Add(slot.Key))
            {
                _order.Insert(position++, slot.Key);
            }
            else
            {
                position = Math.Max(position, _order.IndexOf(slot.Key) + 1);
            }
        }
    }

    private MemberModel Build(TypeNode leaf, Slot slot)
    {
        MemberModel member = new()
        {
            Kind = MemberKind.Attribute,
            Name = "",
            Number = _numbers[slot.Key],
            LocalName = slot.Key.LocalName,
            NamespaceUri = slot.Key.NamespaceUri,
            Type = "string",
            IsList = slot.IsMany,
            IsRequired = slot.IsRequired,
            IsAmbiguous = _shared.Contains(slot.Key),
            Documentation = slot.Documentation,
        };
        member = slot.Key.Kind switch
        {
            SlotKind.Attribute => OfAttribute(leaf, slot, member),
            SlotKind.Name => member with { Kind = MemberKind.Name, Type = RuntimeNames.NodeName },
            SlotKind.AnyAttributes => OfAttributes(slot, member),
            SlotKind.Text or SlotKind.Element when SlotScalars.FixedText(slot, _types) is { } word =>
                member with { Kind = slot.Key.Kind == SlotKind.Text ? MemberKind.FixedText : MemberKind.FixedElement, FixedWord = word },
            SlotKind.Text => OfValue(slot, member with { Kind = MemberKind.Text, IsList = false }),
            SlotKind.AnyElements => member with { Kind = MemberKind.AnyElements, Type = RuntimeNames.RawElement, IsList = true },
            SlotKind.Group => OfGroup(slot, member),
            SlotKind.NamedElements => OfElement(slot, member) is { Kind: MemberKind.ObjectElement } named
                ? named with { Kind = MemberKind.NamedElement }
                : member with { Kind = MemberKind.AnyElements, Type = RuntimeNames.RawElement, IsList = true },
            _ => OfElement(slot, member),
        };
        member = member with { Name = _names.NameOf(slot, member), HidesCase = CaseKeys.IsKnownAbove(leaf, slot.Key) };
        return _names.PlaceOf(slot, member) is { } place ? _bindings.Apply(member, place, slot) : member;
    }

    private IEnumerable<(string Type, string? Value)> Arms(TypeNode node, SlotKey key, Scalar scalar)
    {
        List<Slot?> slots = [.. node.Leaves.Select(leaf => leaf.Slots.Find(key))];
        List<string?> words = [.. node.Leaves.Select((leaf, i) => slots[i] is { } slot ? SlotScalars.FixedWord(leaf, slot) : null).Distinct()];
        return words is [{ } word] ? [(_prefix + node.Names.Given, Literal(scalar, word))]
            : slots.TrueForAll(static slot => slot is null) ? [(_prefix + node.Names.Given, "null")]
            : node.Cases.Count == 0 ? [(_prefix + node.Names.Given, null)]
            : [.. node.Cases.SelectMany(caseNode => Arms(caseNode, key, scalar)), (_prefix + node.UnrecognizedName, Unrecognized(scalar))];
    }

    private string Unrecognized(Scalar scalar) => scalar.Enum is { } node ? $"{_prefix}{node.Names.Given}.{TypeNaming.Unrecognized}" : "null";

    private string Literal(Scalar scalar, string word) => scalar.Enum is { } node
        ? $"{_prefix}{node.Names.Given}.{node.MemberOf(word)}"
        : word == scalar.TrueWord ? "true" : "false";

    private IEnumerable<MemberModel> BuildItems(TypeNode leaf)
    {
        List<Slot> items = [.. leaf.Slots.Items];
        string name = _names.ItemsOf(leaf.Slots);
        List<int>? ranks = leaf.Slots.Order?.RanksOf(items.Select(static item => item.Key));
        MemberModel list = new()
        {
            Kind = MemberKind.Items,
            Name = name,
            Number = items.Min(item => _numbers[item.Key]),
            Type = _items.Of(leaf) is { } node ? _prefix + node.Names.Given : RuntimeNames.Item,
            IsList = true,
            IsMixed = leaf.Slots.IsMixed,
            ItemNames = [.. items.Select((item, i) => new ItemName(item.Key.LocalName, item.Key.NamespaceUri, _shared.Contains(item.Key), ranks?[i] ?? 0))],
            Companion = name,
        };
        List<MemberModel> views = items.Count > MostViews ? [] :
        [
            .. items.Select(item => Build(leaf, item) with
            {
                Kind = MemberKind.ItemView,
                Scalar = null,
                IsRequired = false,
                IsByName = IsNameNeeded(item, items),
                Companion = name,
            }),
        ];
        return [list, .. _entries.Of(leaf).Select(entry => new MemberModel
        {
            Kind = MemberKind.Entries,
            Name = _names.EntriesOf(entry, EntryTypes.NameOf(entry, leaf)),
            Number = list.Number,
            Type = _prefix + entry.Names.Given,
            IsList = true,
            Companion = name,
        }), .. views];
    }

    /// <summary>Whether an item's class is also used for elements with other names.</summary>
    private bool IsNameNeeded(Slot item, List<Slot> items)
    {
        List<TypeNode> roots = [.. item.Elements.Where(element => _types.KindOf(element) == ElementKind.Object).Select(element => _types.NodeOf(element).Root).Distinct()];
        return item.Key.Kind == SlotKind.Element
            && (roots.Count != 1
                || roots[0].Leaves.Concat(roots).SelectMany(static node => node.Elements).Any(element => element.Name is not { } name || name.LocalName != item.Key.LocalName || name.NamespaceUri != item.Key.NamespaceUri)
                || items.Exists(other => other != item && other.Elements.Exists(element => _types.KindOf(element) == ElementKind.Object && _types.NodeOf(element).Root == roots[0])));
    }

    private void AddOneOf(TypeNode leaf, IReadOnlyList<SlotKey> keys, EnumNode node, List<MemberModel> members)
    {
        string name = _names.NameOf(keys);
        List<OneOfMember> alternatives = [];
        List<int> places = [];
        Dictionary<int, int> placeOf = [];
        for (int i = members.Count - 1; i >= 0; i--)
        {
            placeOf[members[i].Number] = i;
        }

        foreach (SlotKey key in keys)
        {
            int place = placeOf[_numbers[key]];
            places.Add(place);
            alternatives.Add(new OneOfMember(
                members[place].Name, $"{_prefix}{node.Names.Given}.{node.MemberOf(key.LocalName)}", members[place].Kind == MemberKind.FlagElement));
        }

        foreach (int place in places)
        {
            members[place] = members[place] with { OneOfMembers = alternatives, Companion = name };
        }

        members.Insert(places.Max() + 1, new MemberModel
        {
            Kind = MemberKind.OneOf,
            Name = name,
            Number = members[places.Max()].Number,
            Type = _prefix + node.Names.Given,
            OneOfMembers = alternatives,
            Companion = name,
        });
    }

    private MemberModel OfAttribute(TypeNode leaf, Slot slot, MemberModel member) => SlotScalars.FixedWord(leaf, slot) is { } word
        ? member with { Kind = MemberKind.FixedAttribute, FixedWord = word, IsList = false }
        : OfValue(slot, member with { IsList = false, DefaultValue = _defaults.Of(slot) });

    private MemberModel OfAttributes(Slot slot, MemberModel member)
    {
        _defaults.Refuse(slot);
        return member with { Kind = MemberKind.AnyAttributes, Type = RuntimeNames.RawAttribute, IsList = true };
    }

    private MemberModel OfValue(Slot slot, MemberModel member)
    {
        Scalar scalar = _scalars.Find(slot)!;
        ScalarModel model = Model(scalar);
        return member with { Type = model.Type, Scalar = model, Parts = [.. scalar.Parts.Select(Model).GroupBy(static part => part.Type).Select(static group => group.First())] };
    }

    private ScalarModel Model(Scalar scalar) => scalar switch
    {
        { Item: { } item } => ListModel(item),
        { Enum: { } node } => new ScalarModel(TypeOf(node), $"{TypeOf(node)}{EnumEmitter.ScalarSuffix}.{EnumEmitter.Instance}") { Kind = XmlScalarKind.Word },
        { IsString: true } => ScalarModel.String,
        _ => new ScalarModel(scalar.Type, $"{RuntimeNames.Scalars}.{scalar.Kind}") { Kind = scalar.Kind },
    };

    private ScalarModel ListModel(Scalar item)
    {
        string type = Model(item).Type;
        string scalar = item.Enum is { } node
            ? $"{TypeOf(node)}{EnumEmitter.ScalarSuffix}.{EnumEmitter.List}"
            : $"{RuntimeNames.ListScalars}.{(item.IsString ? "Words" : item.Kind)}";
        XmlScalarKind kind = item.Enum is null ? XmlScalarKind.List | item.Kind : XmlScalarKind.Own;
        return new ScalarModel($"{RuntimeNames.ValueList}<{type}>", scalar) { ItemType = type, Kind = kind };
    }

    private string TypeOf(EnumNode node) => _prefix + node.Names.Given;

    private MemberModel OfGroup(Slot slot, MemberModel member)
    {
        TypeNode union = slot.Cases is [var only] ? only : slot.Key.Union!;
        string creation = Creation(union);

        // An optional group without its discriminator is absent, unless the discriminator may be missing.
        List<Discrimination> discriminators = RequiredDiscriminators(union);
        if (!slot.IsRequired && discriminators.Count > 0)
        {
            string isAbsent = string.Join(" && ", discriminators.Select(static attribute =>
                $"tag[{CSharpLiteral.String(attribute.LocalName)}{(attribute.NamespaceUri.Length > 0 ? ", " + CSharpLiteral.String(attribute.NamespaceUri) : "")}] is null"));
            creation = $"{isAbsent} ? null : {creation}";
        }

        List<Slot> slots = [.. SlotsIn(union)];
        return member with
        {
            Kind = MemberKind.Group,
            Type = _prefix + union.Names.Given,
            Creation = creation,
            IsDroppedIfUnread = !slot.IsRequired && discriminators.Count == 0,
            HasAttributes = slots.Exists(static inner => inner.Key.Kind is SlotKind.Attribute or SlotKind.AnyAttributes),
            HasElements = slots.Exists(inner => inner.Elements.Exists(element => _types.KindOf(element) is ElementKind.Object or ElementKind.Raw)),
            HasValues = slots.Exists(inner => inner.Elements.Exists(element => _types.KindOf(element) is ElementKind.Value or ElementKind.Flag)),
            Documentation = slot.Cases.Count == 1 ? slot.Documentation : union.Documentation,
        };
    }

    private static IEnumerable<Slot> SlotsIn(TypeNode union) => union.Leaves.SelectMany(static leaf => leaf.Slots.Slots)
        .SelectMany(static slot => slot.Key.Union is { } inner ? SlotsIn(inner) : [slot]);

    /// <summary>
    /// Returns the attributes of which a union, or a case of one, has at least one: its discriminator and, if that may be missing, also the discriminator of the
    /// case without it. Empty if a case has none.
    /// </summary>
    private static List<Discrimination> RequiredDiscriminators(TypeNode union)
    {
        if (union.Discrimination is null)
        {
            return union.Words?.IsOptional == true || union.Base?.Discrimination is not { } own ? [] : [own];
        }

        List<Discrimination> found = [];
        for (TypeNode? node = union; node?.Discrimination is { } discrimination; node = node.Cases.Find(static caseNode => caseNode.Words?.IsOptional == true))
        {
            found.Add(discrimination);
            if (!discrimination.Alternatives.Any(static alternative => alternative.Words.IsOptional))
            {
                return found;
            }
        }

        return [];
    }

    private MemberModel OfElement(Slot slot, MemberModel member)
    {
        List<ElementKind> kinds = [.. slot.Elements.Select(_types.KindOf).Distinct()];
        if (kinds.Contains(ElementKind.Value) && !kinds.Contains(ElementKind.Raw))
        {
            return OfValue(slot, member with { Kind = MemberKind.ValueElement });
        }

        if (kinds is [ElementKind.Flag])
        {
            return member with { Kind = MemberKind.FlagElement, Type = "bool", IsRequired = false, IsList = false, Scalar = new ScalarModel("bool", "") };
        }

        if (kinds is [ElementKind.Raw])
        {
            return member with { Kind = MemberKind.RawElement, Type = RuntimeNames.RawElement };
        }

        if (kinds.Count > 1)
        {
            return member with { Kind = MemberKind.ObjectElement, Type = RuntimeNames.ElementNode };
        }

        List<TypeNode> nodes = [.. slot.Elements.Select(_types.NodeOf).Distinct()];
        return nodes is [var only]
            ? member with { Kind = MemberKind.ObjectElement, Type = _prefix + only.Names.Given }
            : member with
            {
                Kind = MemberKind.ObjectElement,
                Type = _prefix + nodes[0].Root.Names.Given,
                Documentation = nodes[0].Root.Documentation ?? member.Documentation,
            };
    }
}
