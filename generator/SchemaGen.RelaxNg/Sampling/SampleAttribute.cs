namespace SchemaGen.RelaxNg.Sampling;

/// <summary>An attribute in a random document.</summary>
internal sealed class SampleAttribute(SampleName name, string value)
{
    /// <summary>The one attribute whose values XML itself restricts.</summary>
    public static readonly SampleName XmlSpace = new(Vocabulary.XmlNamespace, "space");

    public SampleName Name { get; set; } = name;

    public string Value { get; set; } = value;
}
