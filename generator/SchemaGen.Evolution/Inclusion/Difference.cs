using SchemaGen.Evolution.Inclusion.Goals;

namespace SchemaGen.Evolution.Inclusion;

/// <summary>The final refutation of a goal.</summary>
/// <param name="Cover">The cover whose refutation needs no other content's, or those of several at once.</param>
/// <param name="Literal">For a value: the goal of the values; null if nothing on the right matches at all, or if it is a combination.</param>
/// <param name="Path">The covers from the start to it, each for its goal.</param>
internal sealed record Difference(Cover Cover, Goal? Literal, IReadOnlyDictionary<Goal, Cover> Path)
{
    /// <summary>The elements in whose content it is.</summary>
    public ElementPair Place => Cover.Goal.Owner;

    /// <summary>The reason, without the way to it.</summary>
    public Atom Atom => Atom.Of(Cover, Literal);
}
