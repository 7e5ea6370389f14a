using SchemaGen.Compiler.Shapes;

namespace SchemaGen.Compiler.Derivation;

/// <summary>
/// A class during derivation, for an element or a group. It either holds members or is an abstract union of cases. Nodes are created
/// before their contents, because classes can refer to each other in cycles.
/// </summary>
internal sealed class TypeNode(TypeNames names, bool isElement)
{
    private SlotList? _slots;

    /// <summary>The candidate names.</summary>
    public TypeNames Names { get; } = names;

    /// <summary>The name of a union's case for content that the schema does not allow.</summary>
    public string UnrecognizedName { get; set; } = "";

    /// <summary>Whether the class is an element rather than a part of one.</summary>
    public bool IsElement { get; } = isElement;

    /// <summary>The union that this is a case of, or null.</summary>
    public TypeNode? Base { get; private set; }

    /// <summary>The cases; empty for a class that is not a union.</summary>
    public List<TypeNode> Cases { get; } = [];

    /// <summary>The attribute that distinguishes the cases; null if elements do, or if there are no cases.</summary>
    public Discrimination? Discrimination { get; set; }

    /// <summary>The attribute that the union exposes to distinguish its cases; null if there is none, or if a base union has it.</summary>
    public SlotKey? CaseKey { get; set; }

    /// <summary>The discriminator values that select this case.</summary>
    public DiscriminatorWords? Words { get; set; }

    /// <summary>The slots of a class without cases. Computed on first use, because unions depend on each other.</summary>
    public SlotList Slots => _slots ??= MakeSlots();

    /// <summary>Computes <see cref="Slots"/>.</summary>
    public Func<SlotList> MakeSlots { get; set; } = static () => SlotList.Empty;

    /// <summary>The element patterns that the class represents; empty for groups, cases and unions of elements.</summary>
    public List<ElementShape> Elements { get; } = [];

    /// <summary>The pattern shown with the class; null for a union of elements.</summary>
    public Shape? Pattern { get; set; }

    /// <summary>The schema's documentation, or null.</summary>
    public string? Documentation { get; set; }

    /// <summary>The first schema that has the class; its reader reads it.</summary>
    public SchemaShape? Schema { get; set; }

    /// <summary>The class that reached it first, or null for a root.</summary>
    public TypeNode? Owner { get; set; }

    /// <summary>The union at the top.</summary>
    public TypeNode Root => Base?.Root ?? this;

    /// <summary>The classes without cases: this class, or those below it.</summary>
    public IEnumerable<TypeNode> Leaves => Cases.Count == 0 ? [this] : Cases.SelectMany(static node => node.Leaves);

    /// <summary>Adds a node as a case of this one.</summary>
    public void AddCase(TypeNode node)
    {
        Cases.Add(node);
        node.Base = this;
    }
}
