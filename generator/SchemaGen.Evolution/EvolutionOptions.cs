using SchemaGen.Evolution.Accepted;

namespace SchemaGen.Evolution;

/// <summary>Options for comparing versions.</summary>
public sealed record EvolutionOptions
{
    /// <summary>The defaults.</summary>
    public static EvolutionOptions Default { get; } = new();

    /// <summary>The limits of the decision.</summary>
    public InclusionOptions Inclusion { get; init; } = InclusionOptions.Default;

    /// <summary>Whether the effect on the generated C# types is looked for; not where a definition is compared alone.</summary>
    public bool IncludesApi { get; init; } = true;

    /// <summary>Whether parts of the work that do not depend on each other run at the same time, on threads of their own. The result is the same.</summary>
    public bool IsParallel { get; init; } = true;

    /// <summary>A definition that is compared instead of the whole schemas; null for these.</summary>
    public string? Define { get; init; }

    /// <summary>The changes that were accepted.</summary>
    public AcceptedChanges Accepted { get; init; } = AcceptedChanges.None;
}
