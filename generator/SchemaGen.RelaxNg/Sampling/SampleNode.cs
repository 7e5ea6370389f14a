namespace SchemaGen.RelaxNg.Sampling;

/// <summary>A child of a <see cref="SampleElement"/>.</summary>
internal abstract class SampleNode
{
    private protected SampleNode()
    {
    }

    public abstract SampleNode Clone();
}
