namespace SchemaGen.RelaxNg.Sampling;

/// <summary>Text in a random document.</summary>
internal sealed class SampleText(string value) : SampleNode
{
    public string Value { get; set; } = value;

    public override SampleNode Clone() => new SampleText(Value);
}
