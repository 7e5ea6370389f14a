namespace SchemaGen.RelaxNg.Sampling;

/// <summary>Content in a random document that is made while it is written, so that it may be longer than what memory holds.</summary>
/// <param name="rounds">Makes the nodes, a round after the other.</param>
internal sealed class SampleRounds(Func<IEnumerable<SampleNode>> rounds) : SampleNode
{
    /// <summary>The nodes.</summary>
    public IEnumerable<SampleNode> Nodes => rounds();

    public override SampleNode Clone() => new SampleRounds(rounds);
}
