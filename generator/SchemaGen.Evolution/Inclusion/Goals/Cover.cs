using SchemaGen.Evolution.Witnesses;

namespace SchemaGen.Evolution.Inclusion.Goals;

/// <summary>
/// That a product of left factors is covered by the union of right products. It is not if the right alternatives can be divided among the
/// factors so that no left factor is covered by those that fell to it; the ways to divide them are a tree that grows where it must.
/// </summary>
internal sealed class Cover(Goal goal, CoverKind kind, int letter, int elementClass, Factor[] left, IReadOnlyList<CoverAlternative> alternatives)
{
    // What the document of the refutation costs without the goals that are refuted in it, and these goals.
    private int _ownCost;
    private Goal[] _refuting = [];

    /// <summary>The goal that it is a part of.</summary>
    public Goal Goal { get; } = goal;

    public CoverKind Kind { get; } = kind;

    /// <summary>The name of the attribute or child; -1 if there is none.</summary>
    public int Letter { get; } = letter;

    /// <summary>The class of the child; -1 if it is not about one.</summary>
    public int ElementClass { get; } = elementClass;

    public Factor[] Left { get; } = left;

    public IReadOnlyList<CoverAlternative> Alternatives { get; } = alternatives;

    /// <summary>The tree of divisions.</summary>
    public CoverNode Root { get; } = new(null, -1, null);

    /// <summary>The divisions in which all alternatives fall to one factor; null until they are asked for.</summary>
    public List<CoverNode>? Undivided { get; set; }

    /// <summary>The number of nodes in the tree.</summary>
    public int Nodes { get; set; }

    /// <summary>What the smallest document costs that follows the refutation, as far as the costs of goals are known. It has been priced.</summary>
    public int Cost
    {
        get
        {
            int cost = _ownCost;
            foreach (Goal literal in _refuting)
            {
                cost = MinimalContent.Sum(cost, literal.Cost);
            }

            return cost;
        }
    }

    /// <summary>The division that refutes it in the current round.</summary>
    public CoverNode? Refutation { get; set; }

    /// <summary>Whether the tree has become too large.</summary>
    public bool IsUnknown { get; set; }

    /// <summary>Prepares <see cref="Cost"/> for the refutation of the current round.</summary>
    public void Price(MinimalContent minimal)
    {
        Goal?[] literals = [.. Left.Select((_, i) => Refutation!.LiteralOf(i))];
        _refuting = [.. literals.OfType<Goal>()];
        _ownCost = 1 + (Letter < 0 ? 0 : Kind switch
        {
            CoverKind.Child => minimal.CostOfElement(Letter),
            CoverKind.Attribute => minimal.CostOfAttribute(Letter),
            _ => 0,
        });
        for (int i = 0; i < Left.Length; i++)
        {
            _ownCost = literals[i] is null ? MinimalContent.Sum(_ownCost, minimal.CostOf(Left[i])) : _ownCost;
        }
    }
}
