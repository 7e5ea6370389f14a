using System.Collections.Immutable;

namespace SchemaGen.RelaxNg.Programs;

/// <summary>
/// The content of an element. Where attributes decide between contents, there are <em>alternatives</em>, a bit each; a <em>factor</em> is a
/// set of alternatives of which at least one must survive the attributes. Factors are independent of each other.
/// </summary>
/// <param name="Attributes">The attributes that are allowed, in schema order.</param>
/// <param name="Required">The required bits of attributes that every alternative demands.</param>
/// <param name="AlternativeRequired">For each alternative, the required bits that it demands besides.</param>
/// <param name="Factors">For each factor, the bits of its alternatives.</param>
/// <param name="Variants">The children or values; those are tried whose alternatives all survived.</param>
public sealed record ProgramContent(
    ImmutableArray<ProgramAttribute> Attributes,
    ulong Required,
    ImmutableArray<ulong> AlternativeRequired,
    ImmutableArray<ulong> Factors,
    ImmutableArray<ProgramVariant> Variants);
