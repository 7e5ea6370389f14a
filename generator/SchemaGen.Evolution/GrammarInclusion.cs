using SchemaGen.Evolution.Inclusion;
using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.Evolution;

/// <summary>
/// Decides whether each document of one schema is a document of another. A proof and not a guess: <see cref="InclusionVerdict.Included"/>
/// is said only where it is shown, <see cref="InclusionVerdict.Broken"/> only with a document that one schema accepts and the other refuses.
/// </summary>
public static class GrammarInclusion
{
    /// <summary>Whether every document that <paramref name="left"/> accepts is accepted by <paramref name="right"/>.</summary>
    /// <param name="left">The schema that has the documents: the old one for the question of backward compatibility.</param>
    /// <param name="right">The schema that should accept them: the new one for that question.</param>
    /// <param name="options">What it may cost; null for the defaults.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <remarks>
    /// Soundness of ID and IDREF (RELAX NG DTD Compatibility) is not part of the question. The grammars must not be used by another thread meanwhile.
    /// </remarks>
    public static InclusionResult Decide(
        Grammar left,
        Grammar right,
        InclusionOptions? options = null,
        CancellationToken cancellationToken = default) =>
        InclusionDecision.Decide(left, right, options ?? InclusionOptions.Default, [], cancellationToken);
}
