namespace SchemaGen.RelaxNg.Sampling;

/// <summary>An attribute in a random document.</summary>
internal sealed class SampleAttribute(SampleName name, string value)
{
    public SampleName Name { get; set; } = name;

    public string Value { get; set; } = value;
}
