using System.Collections.Immutable;
using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.Evolution.Inclusion.Allowances;

/// <summary>
/// What right elements accept in addition when they are compared with left ones, so that a described change does not count. A break that
/// remains is one that the change does not explain.
/// </summary>
/// <param name="Kind">What is accepted.</param>
/// <param name="Left">The left elements; a single null for the documents.</param>
/// <param name="Right">The right elements; a single null for the documents.</param>
internal sealed record Allowance(AllowanceKind Kind, IReadOnlyList<ElementPattern?> Left, IReadOnlyList<ElementPattern?> Right)
{
    /// <summary>The names of the attributes or children; null for the text.</summary>
    public NameClass? Names { get; init; }

    /// <summary>Whether <see cref="Names"/> are those of attributes.</summary>
    public bool IsAttribute { get; init; }

    /// <summary>The values of a <see cref="AllowanceKind.Case"/>.</summary>
    public ImmutableArray<string> Texts { get; init; } = [];
}
