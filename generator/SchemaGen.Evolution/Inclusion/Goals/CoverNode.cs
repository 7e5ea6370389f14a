namespace SchemaGen.Evolution.Inclusion.Goals;

/// <summary>A division of the first alternatives of a <see cref="Cover"/>: its parent's, and one more alternative for a factor.</summary>
/// <param name="parent">The division of the alternatives before; null for none.</param>
/// <param name="factor">The factor that the last alternative fell to.</param>
/// <param name="literal">That the factor is covered by all that fell to it. If it holds, so does the cover as far as this division goes.</param>
internal sealed class CoverNode(CoverNode? parent, int factor, Goal? literal)
{
    public CoverNode? Parent { get; } = parent;

    public int Factor { get; } = factor;

    public Goal? Literal { get; } = literal;

    /// <summary>The number of divided alternatives.</summary>
    public int Depth { get; } = parent is null ? 0 : parent.Depth + 1;

    /// <summary>The divisions with one more alternative; null until they are asked for.</summary>
    public List<CoverNode>? Children { get; set; }

    /// <summary>The goal of a factor; null if nothing fell to it.</summary>
    public Goal? LiteralOf(int factor)
    {
        for (CoverNode node = this; node.Parent is not null; node = node.Parent)
        {
            if (node.Factor == factor)
            {
                return node.Literal;
            }
        }

        return null;
    }

    /// <summary>Whether all alternatives fell to one factor.</summary>
    public bool HasOneFactor
    {
        get
        {
            for (CoverNode node = this; node.Parent is not null; node = node.Parent)
            {
                if (node.Factor != Factor)
                {
                    return false;
                }
            }

            return Parent is not null;
        }
    }

    /// <summary>The goal of each factor that something fell to.</summary>
    public Dictionary<int, Goal> Literals()
    {
        Dictionary<int, Goal> literals = [];
        for (CoverNode node = this; node.Parent is not null; node = node.Parent)
        {
            if (!literals.ContainsKey(node.Factor))
            {
                literals.Add(node.Factor, node.Literal!);
            }
        }

        return literals;
    }
}
