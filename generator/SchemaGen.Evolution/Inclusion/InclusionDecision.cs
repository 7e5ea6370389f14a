using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.Evolution.Inclusion;

/// <summary>One run of the decision.</summary>
internal sealed class InclusionDecision(Grammar left, Grammar right, InclusionOptions options, CancellationToken cancellationToken)
{
    public InclusionResult Decide()
    {
        cancellationToken.ThrowIfCancellationRequested();
        _ = options;
        return left == right
            ? new InclusionResult(InclusionVerdict.Included, [], [])
            : new InclusionResult(InclusionVerdict.Unknown, [], [new InclusionUnknown(new InclusionPlace("/", [], []), "the contents are not compared yet")]);
    }
}
