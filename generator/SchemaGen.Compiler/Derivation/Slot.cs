using SchemaGen.Compiler.Shapes;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.Compiler.Derivation;

/// <summary>A place in a class: everything that its pattern says, in any alternative, about one name.</summary>
internal sealed class Slot(SlotKey key)
{
    private const int MostDocumentation = 400;

    /// <summary>What it is.</summary>
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

    /// <summary>The choice between single members of which it is one; null if it is none, or also stands elsewhere.</summary>
    public SlotGroup? Alternatives { get; set; }

    /// <summary>Whether its elements stand in the one list of items that the class has for elements of several names.</summary>
    public bool IsItem { get; set; }

    /// <summary>What the schema says about it, or null.</summary>
    public string? Documentation { get; set; }

    /// <summary>Whether there are elements in it, or in the group that it is.</summary>
    public bool HasElements => IsElement || Key.Union?.Leaves.Any(static leaf => leaf.Slots.Slots.Any(static slot => slot.HasElements)) == true;

    /// <summary>Whether it is of elements.</summary>
    public bool IsElement => Key.Kind is SlotKind.Element or SlotKind.NamedElements or SlotKind.AnyElements;

    /// <summary>Whether it holds elements or attributes of many names, that one among them.</summary>
    public bool IsWildcardFor(SlotKey key) => (Key.Kind, key.Kind) switch
    {
        (SlotKind.AnyElements or SlotKind.NamedElements, SlotKind.Element) => TakesElement(key),
        (SlotKind.AnyAttributes, SlotKind.Attribute) => WildcardsFor(key).Any(),
        _ => false,
    };

    /// <summary>What a sequence has of a name that both of its parts have: both.</summary>
    public static Slot InSequence(Slot left, Slot right)
    {
        Slot both = Merge(left, right);
        both.IsRequired = left.IsRequired || right.IsRequired;
        both.IsMany = true;
        both.Alternatives = null;
        return both;
    }

    /// <summary>What a choice has of a name: one or the other.</summary>
    public static Slot InChoice(Slot left, Slot right)
    {
        Slot either = Merge(left, right);
        either.IsRequired = left.IsRequired && right.IsRequired;
        either.IsMany = left.IsMany || right.IsMany;
        return either;
    }

    /// <summary>The same with another number of occurrences.</summary>
    public Slot With(bool isRequired, bool isMany)
    {
        Slot slot = Merge(this, this);
        slot.IsRequired = isRequired;
        slot.IsMany = isMany;
        return slot;
    }

    /// <summary>The slot behind others. What a wildcard in front may take could have been this one, so that it is not known which is the only one.</summary>
    public Slot Behind(SlotList others) =>
        Key.Kind == SlotKind.Element && others.Slots.Any(other => other.IsWildcardFor(Key)) ? With(IsRequired, isMany: true) : this;

    /// <summary>What a choice has of a name that only this alternative has. Where the other one has a wildcard for the attribute, its values may be those, too.</summary>
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

    // What is said in several places of one property is all said, as long as it is not much.
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

    // Nearly every list has one item or none, and is asked to be joined with itself.
    private static IEnumerable<T> Union<T>(List<T> left, List<T> right) =>
        right.Count == 0 || (left == right && left.Count <= 1) ? left
        : left.Count == 0 && right.Count <= 1 ? right
        : left.Union(right);
}
