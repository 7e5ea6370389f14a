namespace SchemaGen.RelaxNg.Sampling;

/// <summary>An expanded name in a random document.</summary>
internal readonly record struct SampleName(string NamespaceUri, string LocalName);
