using SchemaGen.Compiler.Naming;
using SchemaGen.Compiler.Shapes;

namespace SchemaGen.Compiler.Derivation;

/// <summary>The types of the slots that are values; an attribute that always has the same value has none.</summary>
internal sealed class SlotScalars
{
    private readonly Dictionary<Slot, Scalar> _scalars = [];
    private readonly ScalarDeriver _deriver = new();

    public SlotScalars(ElementTypes types)
    {
        foreach ((TypeNode owner, Slot slot) in types.Slots)
        {
            if (slot.Key.Kind == SlotKind.Attribute && FixedWord(owner, slot) is null)
            {
                string path = slot.Attributes is [var only] ? only.Path : CSharpNames.Join(owner.Names.Preferred, CSharpNames.Pascal(slot.Key.LocalName));
                _scalars.Add(slot, _deriver.Derive([.. slot.Attributes.Select(static attribute => attribute.Content)], path, slot.Documentation, owner));
            }
            else if (slot.Key.Kind == SlotKind.Text)
            {
                _scalars.Add(slot, _deriver.Derive(slot.Texts, owner.Names.Preferred + "Value", slot.Documentation, owner));
            }
            else if (slot.Elements.Exists(element => types.KindOf(element) == ElementKind.Value))
            {
                _scalars.Add(slot, _deriver.Derive(
                    [.. slot.Elements.Select(static element => element.Content)], slot.Elements[0].Path, slot.Documentation, owner));
            }
        }
    }

    /// <summary>The enums among them.</summary>
    public IReadOnlyList<EnumNode> Enums => _deriver.Enums;

    /// <summary>The type of a slot, or null if it has none.</summary>
    public Scalar? Find(Slot slot) => _scalars.TryGetValue(slot, out Scalar? scalar) ? scalar : null;

    /// <summary>The one value of an attribute that is always there, or that tells the case of a union; null for others.</summary>
    public static string? FixedWord(TypeNode leaf, Slot slot) =>
        slot.Attributes.ConvertAll(static attribute => Discriminators.WordsOf(attribute.Content)) is var lists
        && lists.TrueForAll(list => list is [var word] && word == lists[0]![0])
        && (slot.IsRequired || IsDiscriminator(leaf, slot))
            ? lists[0]![0]
            : null;

    private static bool IsDiscriminator(TypeNode leaf, Slot slot)
    {
        for (TypeNode? node = leaf.Base; node is not null; node = node.Base)
        {
            if (node.Discrimination is { } discrimination
                && discrimination.LocalName == slot.Key.LocalName
                && discrimination.NamespaceUri == slot.Key.NamespaceUri)
            {
                return true;
            }
        }

        return false;
    }
}
