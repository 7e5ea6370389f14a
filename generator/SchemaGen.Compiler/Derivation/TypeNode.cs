using SchemaGen.Compiler.Shapes;

namespace SchemaGen.Compiler.Derivation;

/// <summary>
/// A class while it is being derived: an element's, or a group's; one that holds members, or an abstract one over cases. Nodes are made
/// before what is in them, because classes refer to each other in circles.
/// </summary>
internal sealed class TypeNode(TypeNames names, bool isElement)
{
    private SlotList? _slots;

    /// <summary>What it could be called.</summary>
    public TypeNames Names { get; } = names;

    /// <summary>The name of a union's case for what the schema does not know.</summary>
    public string UnrecognizedName { get; set; } = "";

    /// <summary>Whether it is an element; else it is a part of one.</summary>
    public bool IsElement { get; } = isElement;

    /// <summary>The union of which this is a case, or null.</summary>
    public TypeNode? Base { get; private set; }

    /// <summary>The cases; none for a class that is not a union.</summary>
    public List<TypeNode> Cases { get; } = [];

    /// <summary>The attribute that tells the cases apart; null if elements do, or if there are no cases.</summary>
    public Discrimination? Discrimination { get; set; }

    /// <summary>The attribute for which the union can be asked to tell its cases apart; null if there is none, or if a union above has it.</summary>
    public SlotKey? CaseKey { get; set; }

    /// <summary>The values that make this the case.</summary>
    public DiscriminatorWords? Words { get; set; }

    /// <summary>What the class holds, for a class without cases; made when it is first asked for, because unions look into each other.</summary>
    public SlotList Slots => _slots ??= MakeSlots();

    /// <summary>Makes <see cref="Slots"/>.</summary>
    public Func<SlotList> MakeSlots { get; set; } = static () => SlotList.Empty;

    /// <summary>The element patterns that the class stands for; none for groups, cases and unions of elements.</summary>
    public List<ElementShape> Elements { get; } = [];

    /// <summary>The pattern that is shown with the class; null for a union of elements.</summary>
    public Shape? Pattern { get; set; }

    /// <summary>What the schema says about it, or null.</summary>
    public string? Documentation { get; set; }

    /// <summary>The first schema that has the class; its reader reads it.</summary>
    public SchemaShape? Schema { get; set; }

    /// <summary>The class from which it was first reached, or null for a root.</summary>
    public TypeNode? Owner { get; set; }

    /// <summary>The union at the top.</summary>
    public TypeNode Root => Base?.Root ?? this;

    /// <summary>This class if it has no cases, else those of its cases, down to the classes that hold members.</summary>
    public IEnumerable<TypeNode> Leaves => Cases.Count == 0 ? [this] : Cases.SelectMany(static node => node.Leaves);

    /// <summary>Makes a node a case of this one.</summary>
    public void AddCase(TypeNode node)
    {
        Cases.Add(node);
        node.Base = this;
    }
}
