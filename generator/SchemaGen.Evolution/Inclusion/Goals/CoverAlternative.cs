namespace SchemaGen.Evolution.Inclusion.Goals;

/// <summary>One way in which the right schema can match what a <see cref="Cover"/> is about.</summary>
/// <param name="Factors">A factor for each of the left one's.</param>
/// <param name="Classes">For a child: the classes of the elements that it may be.</param>
internal sealed record CoverAlternative(Factor[] Factors, int[] Classes);
