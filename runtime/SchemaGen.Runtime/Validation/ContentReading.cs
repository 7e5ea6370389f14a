using SchemaGen.Runtime.Programs;

namespace SchemaGen.Runtime.Validation;

/// <summary>One way to read the children of an element so far, after an error among them.</summary>
/// <param name="Frame">The frame of the element.</param>
/// <param name="Variant">The variant of the content.</param>
/// <param name="States">The state of each branch.</param>
internal sealed record ContentReading(ElementFrame Frame, int Variant, int[] States)
{
    private const int MostBranches = 64;

    /// <summary>The children that stand for nothing where they are, and may be what is missing later.</summary>
    public MovedChild[] Early { get; init; } = [];

    /// <summary>The patterns of the children that are taken for missing, and may come later.</summary>
    public int[] Late { get; init; } = [];

    /// <summary>The number of unlikely choices in the reading.</summary>
    public int Doubts { get; init; }

    // The branches that have not gone on since the latest child that stands for nothing: it may be the next one of each, under a wrong name.
    private ulong Replaceable { get; init; }

    /// <summary>The state in which a child of a name would be met; -1 if there is none.</summary>
    public int StateFor(XmlSchemaProgram program, int name, out int branch)
    {
        branch = program.BranchOf(Variant, name);
        return branch < 0 ? -1 : States[branch];
    }

    /// <summary>The reading with another state in a branch.</summary>
    public ContentReading At(int branch, int state)
    {
        int[] states = [.. States];
        states[branch] = state;
        return this with { States = states, Replaceable = Replaceable & ~BitOf(branch) };
    }

    /// <summary>The reading for which a child stands for nothing.</summary>
    /// <param name="early">The child, if it may be what is missing later.</param>
    public ContentReading Without(MovedChild? early) => this with { Early = early is null ? Early : [.. Early, early], Replaceable = ulong.MaxValue };

    /// <summary>The reading for which a child comes late, or may; null if none was awaited.</summary>
    public ContentReading? Excusing(XmlSchemaProgram program, int name, int count)
    {
        int late = Array.FindIndex(Late, element => program.IsNamed(element, name));
        if (late >= 0)
        {
            return this with { Late = [.. Late[..late], .. Late[(late + 1)..]] };
        }

        int moved = Array.FindIndex(Early, child => child.IsEither && child.Until >= count && Array.IndexOf(child.Names, name) >= 0);
        return moved < 0 ? null : this with { Early = [.. Early[..moved], .. Early[(moved + 1)..]] };
    }

    /// <summary>The readings in which a child that stands for nothing is the next one of a branch.</summary>
    /// <param name="program">The program.</param>
    /// <param name="branch">The branch.</param>
    /// <param name="count">The number of children that the element has so far.</param>
    public IEnumerable<ContentReading> Filled(XmlSchemaProgram program, int branch, int count)
    {
        foreach (ProgramStep step in program.StepsOf(States[branch]).ToArray())
        {
            int early = Array.FindIndex(Early, child => child.Until >= count && Array.Exists(child.Names, name => program.IsNamed(step.Element, name)));
            if (early >= 0)
            {
                yield return At(branch, step.Next) with { Early = [.. Early[..early], .. Early[(early + 1)..]] };
            }
            else if ((Replaceable & BitOf(branch)) != 0)
            {
                yield return At(branch, step.Next) with { Replaceable = 0 };
            }
        }
    }

    /// <inheritdoc />
    public bool Equals(ContentReading? other) =>
        other is not null && Frame == other.Frame && Variant == other.Variant && Doubts == other.Doubts && Replaceable == other.Replaceable
        && States.AsSpan().SequenceEqual(other.States) && Late.AsSpan().SequenceEqual(other.Late) && Early.AsSpan().SequenceEqual(other.Early);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Variant, States.Length, Early.Length, Late.Length);

    private static ulong BitOf(int branch) => branch < MostBranches ? 1ul << branch : 0;
}
