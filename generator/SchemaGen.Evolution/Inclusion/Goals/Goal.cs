namespace SchemaGen.Evolution.Inclusion.Goals;

/// <summary>
/// That everything the left factor matches the right one does. Held to be true until it is refuted: what cannot be refuted by any finite
/// document is true. Equal by reference; there is one for each pair of contents and
/// elements that have them, so that a break is one in each of the elements, and one for each pair of values.
/// </summary>
internal sealed class Goal(Factor left, Factor right, ElementPair owner)
{
    public Factor Left { get; } = left;

    public Factor Right { get; } = right;

    /// <summary>The elements that have the contents; of a goal about values, those that it was first needed for.</summary>
    public ElementPair Owner { get; } = owner;

    /// <summary>The conditions of the goal, all of which must hold.</summary>
    public List<Cover> Covers { get; } = [];

    /// <summary>The covers that count on it.</summary>
    public List<Cover> Watchers { get; } = [];

    /// <summary>Whether it is refuted in the current round.</summary>
    public bool IsRefuted { get; set; }

    /// <summary>Why it is not known whether it holds; null if it is.</summary>
    public string? UnknownBecause { get; set; }

    /// <summary>For values: a text that refutes it.</summary>
    public string? Counterexample { get; set; }

    /// <summary>About how long the smallest document is that refutes it.</summary>
    public int Cost { get; set; }

    /// <summary>The cover that is refuted at that cost.</summary>
    public Cover? Cheapest { get; set; }
}
