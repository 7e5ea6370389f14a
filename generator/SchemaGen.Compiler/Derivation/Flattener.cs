using System.Diagnostics;
using SchemaGen.Compiler.Shapes;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.Compiler.Derivation;

/// <summary>
/// Turns patterns into slots: alternatives become optional slots, repetitions become lists. It does not descend into elements. A reference to
/// a group union, or to a case of one, is a single slot.
/// </summary>
internal sealed class Flattener(GroupUnions unions)
{
    // The runtime distinguishes five levels of child positions: the element's own and those of nested groups.
    private const int DeepestGroups = 4;

    /// <summary>Returns the slots of a content.</summary>
    public SlotList Flatten(Shape content) => Flatten([content], [], CaseContent.Of(content));

    /// <summary>
    /// Returns the slots of a content, given as ordered parts and parts that may stand anywhere among them. A union is inlined, so its members become
    /// the class's own, if it would be repeated or if its names also occur outside it, including in a wildcard.
    /// </summary>
    /// <param name="parts">The parts.</param>
    /// <param name="around">The parts around them.</param>
    /// <param name="whole">The whole content in schema order.</param>
    public SlotList Flatten(IReadOnlyList<Shape> parts, IReadOnlyList<Shape> around, CaseContent whole)
    {
        bool isMixed = InSequence([.. parts.Concat(around).Select(Mixing)]).IsMixed;
        HashSet<TypeNode> inlined = [];
        while (true)
        {
            SlotList slots = FlattenParts(parts, inlined) is { } own && FlattenParts(around, inlined) is { } others
                ? SlotList.Sequence(own, others, isOrdered: false)
                : SlotList.Empty;
            if (slots.Slots.FirstOrDefault(slot => slot.Key.Kind == SlotKind.Group && (isMixed || MustInline(slot, slots))) is not { } conflict)
            {
                return SlotGrouping.WithItems(slots, isMixed ? null : ElementOrder.Of(whole, unions, inlined));
            }

            inlined.Add(conflict.Key.Union!);
        }
    }

    private static bool MustInline(Slot slot, SlotList slots)
    {
        if (slot.IsMany || DepthOf(slot.Key.Union!) > DeepestGroups)
        {
            return true;
        }

        List<Slot> inner = [.. SlotsIn(slot)];
        List<Slot> outer = [.. slots.Slots.Where(other => other != slot).SelectMany(SlotsIn)];
        HashSet<SlotKey> names = [.. inner.Select(NameOf)];
        if (names.Count > ElementTypes.MostMembers)
        {
            return true;
        }

        return outer.Exists(other => names.Contains(NameOf(other))) || AreTakenByWildcards(inner, outer) || AreTakenByWildcards(outer, inner);
    }

    private static bool AreTakenByWildcards(List<Slot> named, List<Slot> others)
    {
        List<Slot> wildcards = others.FindAll(static slot => slot.Key.Kind is SlotKind.AnyElements or SlotKind.NamedElements);
        return named.Exists(slot => wildcards.Exists(wildcard => wildcard.IsWildcardFor(slot.Key)));
    }

    private static int DepthOf(TypeNode union) => 1 + union.Leaves.SelectMany(static leaf => leaf.Slots.Slots)
        .Aggregate(0, static (deepest, slot) => Math.Max(deepest, slot.Key.Union is { } inner ? DepthOf(inner) : 0));

    private static IEnumerable<Slot> SlotsIn(Slot slot) =>
        slot.Key.Union is { } union ? union.Leaves.SelectMany(static leaf => leaf.Slots.Slots).SelectMany(SlotsIn) : [slot];

    private static SlotKey NameOf(Slot slot) => new(slot.Key.Kind, slot.Key.LocalName);

    private SlotList? FlattenParts(IEnumerable<Shape> parts, HashSet<TypeNode> inlined)
    {
        SlotList result = SlotList.Empty;
        foreach (Shape part in parts)
        {
            if (Flatten(part, inlined) is not { } slots)
            {
                return null;
            }

            result = SlotList.Sequence(result, slots);
        }

        return result;
    }

    /// <summary>Returns the slots of a pattern; null if the pattern cannot match.</summary>
    private SlotList? Flatten(Shape shape, HashSet<TypeNode> inlined)
    {
        if (Possibility.IsImpossible(shape))
        {
            return null;
        }

        switch (shape)
        {
            case EmptyShape:
                return SlotList.Empty;
            case ElementShape element:
                return Possibility.IsImpossible(element.Content) ? null : Flatten(element);
            case AttributeShape attribute:
                return Flatten(attribute);
            case TextualShape or ValueShape:
                return OfText(shape);
            case NameShape name:
                return SlotList.Of(new Slot(new SlotKey(SlotKind.Name)) { IsRequired = true, Documentation = name.Description });
            case ReferenceShape reference:
                return Flatten(reference, inlined);
            case GroupShape group:
                return FlattenParts(group.Children, inlined);
            case RepeatShape repeat:
                return Flatten(repeat, inlined);
            case ChoiceShape choice:
                return Discriminators.WordsOf(choice) is not null ? OfText(choice) : Flatten(choice, inlined);
            default:
                throw new UnreachableException();
        }
    }

    private SlotList? Flatten(RepeatShape repeat, HashSet<TypeNode> inlined) =>
        Flatten(repeat.Content, inlined)?.Repeat(repeat.IsOptional, repeat.IsMany) ?? (repeat.IsOptional ? SlotList.Empty : null);

    private SlotList? Flatten(ChoiceShape choice, HashSet<TypeNode> inlined)
    {
        List<SlotList> alternatives = [.. choice.Children.Select(child => Flatten(child, inlined)).OfType<SlotList>()];
        if (alternatives.Count == 0)
        {
            return null;
        }

        SlotList slots = SlotList.Choice(alternatives);
        SlotGrouping.MarkAlternatives(slots, choice, alternatives);
        return slots;
    }

    private SlotList? Flatten(ReferenceShape reference, HashSet<TypeNode> inlined)
    {
        if (unions.Find(reference.Define) is { } node && !inlined.Contains(node.Root))
        {
            Slot slot = new(new SlotKey(SlotKind.Group, Union: node.Root))
            {
                IsRequired = true,
                Documentation = reference.Documentation ?? reference.Define.Documentation,
            };
            if (node != node.Root)
            {
                slot.Cases.Add(node);
            }

            return SlotList.Of(slot);
        }

        if (IsText(reference.Define.Body))
        {
            return OfText(reference);
        }

        SlotList? slots = Flatten(reference.Define.Body, inlined);
        if (slots?.Slots is [{ Documentation: null } only])
        {
            only.Documentation = reference.Documentation ?? reference.Define.Documentation;
        }

        return slots?.Slots.Count > 1 ? slots.Of([reference.Define]) : slots;
    }

    private static SlotList Flatten(ElementShape element)
    {
        SlotKey key = KeyOf(element);
        Slot slot = new(key) { IsRequired = true, IsMany = key.Kind == SlotKind.AnyElements };
        slot.Elements.Add(element);
        slot.Documentation = element.Documentation ?? element.Define?.Documentation;
        return SlotList.Of(slot);
    }

    /// <summary>Returns the key of an element's slot.</summary>
    public static SlotKey KeyOf(ElementShape element) =>
        element.Name is { } name ? new SlotKey(SlotKind.Element, name.LocalName, name.NamespaceUri)
        : element.IsUniversal ? new SlotKey(SlotKind.AnyElements)
        : new SlotKey(SlotKind.NamedElements, Place: $"{element.Place} {NameClasses.TextOf(((ElementSyntax)element.Syntax).NameClass)}");

    private static SlotList Flatten(AttributeShape attribute)
    {
        Slot slot = attribute.Name is { } name
            ? new Slot(new SlotKey(SlotKind.Attribute, name.LocalName, name.NamespaceUri)) { IsRequired = true }
            : new Slot(new SlotKey(SlotKind.AnyAttributes)) { IsMany = true };
        slot.Attributes.Add(attribute);
        slot.Documentation = attribute.Documentation;
        return SlotList.Of(slot);
    }

    private static SlotList OfText(Shape shape)
    {
        Slot slot = new(new SlotKey(SlotKind.Text)) { IsRequired = true, Documentation = shape.Documentation };
        slot.Texts.Add(shape);
        return SlotList.Of(slot);
    }

    /// <summary>Whether a pattern is only text.</summary>
    private static bool IsText(Shape shape) => shape switch
    {
        TextualShape or ValueShape => true,
        ReferenceShape reference => IsText(reference.Define.Body),
        ChoiceShape choice => choice.Children.All(IsText),
        GroupShape { Children: [var only] } => IsText(only),
        _ => false,
    };

    private static Mixture Mixing(Shape shape)
    {
        switch (shape)
        {
            case ElementShape:
                return new Mixture(HasText: false, HasElements: true, IsMixed: false);
            case TextualShape or ValueShape:
                return new Mixture(HasText: true, HasElements: false, IsMixed: false);
            case ReferenceShape reference:
                return Mixing(reference.Define.Body);
            case RepeatShape repeat:
                Mixture once = Mixing(repeat.Content);
                return once with { IsMixed = once.IsMixed || (repeat.IsMany && once.HasText && once.HasElements) };
            case GroupShape group:
                return InSequence([.. group.Children.Select(Mixing)]);
            case ChoiceShape choice:
                List<Mixture> alternatives = [.. choice.Children.Select(Mixing)];
                return new Mixture(
                    alternatives.Exists(static part => part.HasText),
                    alternatives.Exists(static part => part.HasElements),
                    alternatives.Exists(static part => part.IsMixed));
            default:
                return new Mixture(HasText: false, HasElements: false, IsMixed: false);
        }
    }

    /// <summary>Combines parts in sequence: text in one part and elements in another are mixed content.</summary>
    private static Mixture InSequence(List<Mixture> parts)
    {
        int texts = parts.Count(static part => part.HasText);
        int elements = parts.Count(static part => part.HasElements);
        bool areBeside = texts > 0 && elements > 0 && parts.Count(static part => part.HasText || part.HasElements) > 1;
        return new Mixture(texts > 0, elements > 0, areBeside || parts.Exists(static part => part.IsMixed));
    }

    /// <summary>The contents of a pattern: text, elements, and whether both can occur together.</summary>
    private sealed record Mixture(bool HasText, bool HasElements, bool IsMixed);
}
