using SchemaGen.Compiler.Shapes;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.Compiler.Derivation;

/// <summary>A place in a class: everything that its pattern says about one name, in any alternative.</summary>
internal sealed class Slot(SlotKey key)
{
    private const int MostDocumentation = 400;

    /// <summary>The key: kind and name.</summary>
    public SlotKey Key { get; } = key;

    /// <summary>Whether every alternative has it.</summary>
    public bool IsRequired { get; set; }

    /// <summary>Whether it can occur more than once.</summary>
    public bool IsMany { get; set; }

    /// <summary>The attribute patterns.</summary>
    public List<AttributeShape> Attributes { get; } = [];

    /// <summary>The element patterns.</summary>
    public List<ElementShape> Elements { get; } = [];

    /// <summary>The patterns of the text.</summary>
    public List<Shape> Texts { get; } = [];

    /// <summary>The cases of the union that are allowed here; empty for all.</summary>
    public List<TypeNode> Cases { get; } = [];

    /// <summary>The choice between single members that includes this slot; null if there is none, or if the slot also occurs elsewhere.</summary>
    public SlotGroup? Alternatives { get; set; }

    /// <summary>Whether its elements belong to the class's list of items, which holds elements with several names.</summary>
    public bool IsItem { get; set; }

    /// <summary>The schema's documentation, or null.</summary>
    public string? Documentation { get; set; }

    /// <summary>Whether the slot holds elements, directly or in its group.</summary>
    public bool HasElements => IsElement || Key.Union?.Leaves.Any(static leaf => leaf.Slots.Slots.Any(static slot => slot.HasElements)) == true;

    /// <summary>Whether the slot holds elements directly.</summary>
    public bool IsElement => Key.Kind is SlotKind.Element or SlotKind.NamedElements or SlotKind.AnyElements;

    /// <summary>Whether the slot holds elements or attributes with many names, including the given one.</summary>
    public bool IsWildcardFor(SlotKey key) => (Key.Kind, key.Kind) switch
    {
        (SlotKind.AnyElements or SlotKind.NamedElements, SlotKind.Element) => TakesElement(key),
        (SlotKind.AnyAttributes, SlotKind.Attribute) => WildcardsFor(key).Any(),
        _ => false,
    };

    /// <summary>Returns the slot for a name that occurs in both parts of a sequence.</summary>
    public static Slot InSequence(Slot left, Slot right)
    {
        Slot both = Merge(left, right);
        both.IsRequired = left.IsRequired || right.IsRequired;
        both.IsMany = true;
        both.Alternatives = null;
        return both;
    }

    /// <summary>Returns the slot for a name that occurs in both alternatives of a choice.</summary>
    public static Slot InChoice(Slot left, Slot right)
    {
        Slot either = Merge(left, right);
        either.IsRequired = left.IsRequired && right.IsRequired;
        either.IsMany = left.IsMany || right.IsMany;
        return either;
    }

    /// <summary>Returns a copy with another number of occurrences.</summary>
    public Slot With(bool isRequired, bool isMany)
    {
        Slot slot = Merge(this, this);
        slot.IsRequired = isRequired;
        slot.IsMany = isMany;
        return slot;
    }

    /// <summary>Returns the slot as it is after others. If a wildcard among them may match the same name, the slot becomes a list.</summary>
    public Slot Behind(SlotList others) =>
        Key.Kind == SlotKind.Element && others.Slots.Any(other => other.IsWildcardFor(Key)) ? With(IsRequired, isMany: true) : this;

    /// <summary>Returns the slot for a name in only one alternative of a choice. If the other alternative has a wildcard for the attribute, its values are added.</summary>
    public Slot WithoutEqualIn(SlotList other)
    {
        Slot slot = With(isRequired: false, IsMany);
        if (Key.Kind == SlotKind.Attribute)
        {
            slot.Attributes.AddRange(other.Slots.Where(wildcard => wildcard.Key.Kind == SlotKind.AnyAttributes).SelectMany(wildcard => wildcard.WildcardsFor(Key)));
        }

        return slot;
    }

    private bool TakesElement(SlotKey key) => Elements.Exists(element => ((ElementSyntax)element.Syntax).NameClass.Contains(key.NamespaceUri, key.LocalName));

    private IEnumerable<AttributeShape> WildcardsFor(SlotKey key) =>
        Attributes.Where(attribute => ((AttributeSyntax)attribute.Syntax).NameClass.Contains(key.NamespaceUri, key.LocalName));

    // Documentation from several places of one property is joined while it stays short.
    private static string? Join(string? left, string? right) =>
        left is null || right is null ? left ?? right
        : left.Contains(right) || left.Length > MostDocumentation ? left
        : $"{left}\n\n{right}";

    private static Slot Merge(Slot left, Slot right)
    {
        Slot merged = new(left.Key)
        {
            Documentation = Join(left.Documentation, right.Documentation),
            Alternatives = left.Alternatives?.Shape == right.Alternatives?.Shape ? left.Alternatives : null,
        };
        merged.Attributes.AddRange(Union(left.Attributes, right.Attributes));
        merged.Elements.AddRange(Union(left.Elements, right.Elements));
        merged.Texts.AddRange(Union(left.Texts, right.Texts));
        if (left.Cases.Count > 0 && right.Cases.Count > 0)
        {
            merged.Cases.AddRange(Union(left.Cases, right.Cases));
        }

        return merged;
    }

    // Nearly every list has at most one item and is joined with itself.
    private static IEnumerable<T> Union<T>(List<T> left, List<T> right) =>
        right.Count == 0 || (left == right && left.Count <= 1) ? left
        : left.Count == 0 && right.Count <= 1 ? right
        : left.Union(right);
}
