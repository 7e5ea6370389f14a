namespace SchemaGen.RelaxNg.Writing.Xml;

/// <summary>The attributes stated by the enclosing elements.</summary>
/// <param name="Scope">What <c>ns</c> says; inherited if nothing does.</param>
/// <param name="Library">What <c>datatypeLibrary</c> says.</param>
internal readonly record struct XmlSurroundings(NamespaceScope Scope, string Library);
