using System.Collections.Immutable;

namespace SchemaGen.RelaxNg.Programs;

/// <summary>
/// The content of an element. If attributes decide between contents, there are <em>alternatives</em>, numbered from 0. A <em>factor</em> is a
/// range of alternatives of which at least one must survive the attributes. Factors are independent of each other.
/// </summary>
/// <param name="Attributes">The allowed attributes, in schema order.</param>
/// <param name="Required">The required bits of the attributes that every alternative requires, ascending.</param>
/// <param name="AlternativeRequired">The additional required bits of each alternative, ascending.</param>
/// <param name="Factors">The number of alternatives of each factor. The first factor has the first alternatives.</param>
/// <param name="Variants">The children or values. A reader tries the variants whose alternatives all survived.</param>
public sealed record ProgramContent(
    ImmutableArray<ProgramAttribute> Attributes,
    ImmutableArray<int> Required,
    ImmutableArray<ImmutableArray<int>> AlternativeRequired,
    ImmutableArray<int> Factors,
    ImmutableArray<ProgramVariant> Variants);
