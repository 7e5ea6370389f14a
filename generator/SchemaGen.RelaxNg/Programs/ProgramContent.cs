using System.Collections.Immutable;

namespace SchemaGen.RelaxNg.Programs;

/// <summary>
/// The content of an element. Where attributes decide between contents, there are <em>alternatives</em>, numbered from 0; a <em>factor</em> is a
/// row of alternatives of which at least one must survive the attributes. Factors are independent of each other.
/// </summary>
/// <param name="Attributes">The attributes that are allowed, in schema order.</param>
/// <param name="Required">The required bits of attributes that every alternative demands, ascending.</param>
/// <param name="AlternativeRequired">For each alternative, the required bits that it demands besides, ascending.</param>
/// <param name="Factors">How many alternatives each factor has; the first factor has the first ones.</param>
/// <param name="Variants">The children or values; those are tried whose alternatives all survived.</param>
public sealed record ProgramContent(
    ImmutableArray<ProgramAttribute> Attributes,
    ImmutableArray<int> Required,
    ImmutableArray<ImmutableArray<int>> AlternativeRequired,
    ImmutableArray<int> Factors,
    ImmutableArray<ProgramVariant> Variants);
