namespace SchemaGen.RelaxNg.Sampling;

/// <summary>An expanded name in a random document.</summary>
internal sealed record SampleName(string NamespaceUri, string LocalName);
