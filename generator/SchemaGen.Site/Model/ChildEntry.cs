namespace SchemaGen.Site.Model;

/// <summary>An element that an element can contain.</summary>
/// <param name="Name">The displayed name; with its place if several children have the name.</param>
/// <param name="Path">The path of its page from the root of the site.</param>
/// <param name="Summary">The first sentence of its documentation; empty for none.</param>
/// <param name="Occurs">The cardinality: <c>once</c>, <c>at most once</c>, <c>at least once</c> or <c>any number</c>.</param>
public sealed record ChildEntry(string Name, string Path, string Summary, string Occurs);
