using SchemaGen.Compiler.Naming;
using SchemaGen.Compiler.Shapes;

namespace SchemaGen.Compiler.Derivation;

/// <summary>The types of the slots that are values. An attribute with only one possible value has no type.</summary>
internal sealed class SlotScalars
{
    private readonly Dictionary<Slot, Scalar> _scalars = [];
    private readonly Dictionary<TypeNode, Scalar> _cases = [];
    private readonly ScalarDeriver _deriver = new();

    public SlotScalars(ElementTypes types, IEnumerable<TypeNode> roots)
    {
        foreach (TypeNode root in roots)
        {
            AddCases(root);
        }

        SharedEnumerations shared = new(types);
        foreach ((TypeNode owner, Slot slot) in types.Slots)
        {
            if (_scalars.ContainsKey(slot))
            {
                continue;
            }

            if (FixedText(slot, types) is not null)
            {
                continue;
            }

            if (slot.Key.Kind == SlotKind.Attribute && FixedWord(owner, slot) is null)
            {
                TypeNames? common = slot.Attributes is [var single] ? shared.NamesOf(single) : null;
                TypeNames names = common ?? (slot.Attributes is [var only]
                    ? new TypeNames(only.Path, IsDefine: false) { Own = CSharpNames.Pascal(slot.Key.LocalName), Place = only.Place }
                    : AttributeNames(owner, slot.Key, slot.Attributes));
                _scalars.Add(slot, _deriver.Derive(
                    [.. slot.Attributes.Select(static attribute => attribute.Content)], names, OnlyText(slot.Attributes.Select(static attribute => attribute.Documentation)), owner, isShared: common is not null));
            }
            else if (slot.Key.Kind == SlotKind.Text)
            {
                (string name, string place) = OwnerOf(owner, slot.Texts);
                _scalars.Add(slot, _deriver.Derive(
                    slot.Texts, new TypeNames(name + "Value", IsDefine: false) { Own = "Value", Place = place + "/text()" }, slot.Documentation, owner));
            }
            else if (slot.Elements.Exists(element => types.KindOf(element) == ElementKind.Value))
            {
                TypeNames names = new(slot.Elements[0].Path, IsDefine: slot.Elements[0].Define is not null)
                {
                    Own = CSharpNames.Pascal(slot.Key.LocalName),
                    Place = slot.Elements[0].Place + "/text()",
                };
                _scalars.Add(slot, _deriver.Derive([.. slot.Elements.Select(static element => element.Content)], names, slot.Documentation, owner));
            }
        }
    }

    /// <summary>The enums among the types.</summary>
    public IReadOnlyList<EnumNode> Enums => _deriver.Enums;

    /// <summary>Returns the type of a slot, or null if it has none.</summary>
    public Scalar? Find(Slot slot) => _scalars.TryGetValue(slot, out Scalar? scalar) ? scalar : null;

    /// <summary>Returns the type of the attribute that distinguishes a union's cases; null if there is none, or if a base union has it.</summary>
    public Scalar? FindCase(TypeNode union) => _cases.TryGetValue(union, out Scalar? scalar) ? scalar : null;

    /// <summary>Returns the only value of an attribute that is required or identifies the case of a union; null for other attributes.</summary>
    public static string? FixedWord(TypeNode leaf, Slot slot) =>
        slot.Attributes.Count > 0
        && slot.Attributes.ConvertAll(static attribute => Discriminators.WordsOf(attribute.Content)) is var lists
        && lists.TrueForAll(list => list is [var word] && word == lists[0]![0])
        && (slot.IsRequired || IsDiscriminator(leaf, slot))
            ? lists[0]![0]
            : null;

    /// <summary>Returns the only possible text of an element or of a required child; null if there are several.</summary>
    public static string? FixedText(Slot slot, ElementTypes types)
    {
        if (slot is not { IsRequired: true, IsMany: false, IsItem: false }
            || !slot.Elements.TrueForAll(element => types.KindOf(element) == ElementKind.Value))
        {
            return null;
        }

        List<Shape> texts = [.. slot.Texts, .. slot.Elements.Select(static element => element.Content)];
        List<IReadOnlyList<string>?> lists = texts.ConvertAll(Discriminators.WordsOf);
        return lists.Count > 0 && lists.TrueForAll(list => list is [var word] && word == lists[0]![0]) ? lists[0]![0] : null;
    }

    // A type is documented only if all its values have the same documentation.
    private static string? OnlyText(IEnumerable<string?> texts) => texts.Distinct().ToList() is [var only] ? only : null;

    // All discriminator values form one enum: the union's. Cases with several values share it.
    private void AddCases(TypeNode node)
    {
        if (node.CaseKey is { } key)
        {
            List<OwnedSlot> slots = [.. node.Leaves.Where(leaf => leaf.Slots.Find(key) is not null).Select(leaf => new OwnedSlot(leaf, leaf.Slots.Find(key)!))];
            List<AttributeShape> attributes = [.. slots.SelectMany(static owned => owned.Slot.Attributes).Distinct()];
            Scalar scalar = _deriver.Derive(
                attributes.ConvertAll(static attribute => attribute.Content),
                AttributeNames(node, key, attributes),
                OnlyText(attributes.Select(static attribute => attribute.Documentation)),
                node);
            _cases.Add(node, scalar);
            foreach ((TypeNode leaf, Slot slot) in slots)
            {
                if (FixedWord(leaf, slot) is null)
                {
                    _scalars[slot] = scalar;
                }
            }
        }

        node.Cases.ForEach(AddCases);
    }

    private static TypeNames AttributeNames(TypeNode owner, SlotKey key, IReadOnlyCollection<AttributeShape> attributes)
    {
        (string name, string place) = OwnerOf(owner, attributes);
        return new(CSharpNames.Join(name, CSharpNames.Pascal(key.LocalName)), IsDefine: false)
        {
            Own = CSharpNames.Pascal(key.LocalName),
            Place = $"{place}/@{key.LocalName}",
        };
    }

    /// <summary>Returns the source of an enum's name: the definition that contains all its patterns, independent of references to it; else the class.</summary>
    public static (string Name, string Place) OwnerOf(TypeNode owner, IReadOnlyCollection<Shape> patterns) =>
        owner.Root.Pattern is { } content && EnclosingDefines.Find(content, patterns) is { } define
            ? (CSharpNames.Pascal(define.Word), define.Name)
            : (owner.Names.Preferred, owner.Names.Place);

    private static bool IsDiscriminator(TypeNode leaf, Slot slot)
    {
        for (TypeNode? node = leaf.Base; node is not null; node = node.Base)
        {
            bool isTold = node.CaseKey == slot.Key
                || (node.Discrimination is { } discrimination
                    && discrimination.LocalName == slot.Key.LocalName
                    && discrimination.NamespaceUri == slot.Key.NamespaceUri);
            if (isTold)
            {
                return true;
            }
        }

        return false;
    }
}
