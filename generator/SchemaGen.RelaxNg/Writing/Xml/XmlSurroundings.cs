namespace SchemaGen.RelaxNg.Writing.Xml;

/// <summary>What the elements around state.</summary>
/// <param name="Scope">What <c>ns</c> says; inherited if nothing does.</param>
/// <param name="Library">What <c>datatypeLibrary</c> says.</param>
internal readonly record struct XmlSurroundings(NamespaceScope Scope, string Library);
