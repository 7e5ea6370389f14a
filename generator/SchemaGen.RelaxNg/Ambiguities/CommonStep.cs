using SchemaGen.RelaxNg.Grammars;
using SchemaGen.RelaxNg.Sampling;

namespace SchemaGen.RelaxNg.Ambiguities;

/// <summary>A place that two contents reach by the same attributes and children, and the last step to it.</summary>
/// <param name="Left">What is left of the one.</param>
/// <param name="Right">What is left of the other.</param>
/// <param name="IsClosed">Whether the start tag is behind it.</param>
/// <param name="HasParted">Whether a child was taken for elements of different meanings.</param>
/// <param name="Cost">How many attributes and children there are so far.</param>
/// <param name="Before">The place before; null for the start.</param>
internal sealed record CommonStep(Pattern Left, Pattern Right, bool IsClosed, bool HasParted, int Cost, CommonStep? Before)
{
    /// <summary>The attribute of the last step, or null.</summary>
    public SampleAttribute? Attribute { get; init; }

    /// <summary>The child of the last step as both sides take it, or null.</summary>
    public (ElementPattern Left, ElementPattern Right)? Child { get; init; }

    /// <summary>Whether the last step is the one where the sides part.</summary>
    public bool IsParting { get; init; }

    /// <summary>The identity of a place.</summary>
    public CommonPlace Place => new(Left, Right, IsClosed, HasParted);

    /// <summary>The steps from the start to this one.</summary>
    public IReadOnlyList<CommonStep> Path
    {
        get
        {
            List<CommonStep> path = [];
            for (CommonStep? step = this; step is not null; step = step.Before)
            {
                path.Add(step);
            }

            path.Reverse();
            return path;
        }
    }
}
