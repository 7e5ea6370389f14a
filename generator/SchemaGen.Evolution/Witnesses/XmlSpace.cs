using SchemaGen.Evolution.Inclusion.Letters;

namespace SchemaGen.Evolution.Witnesses;

/// <summary>
/// The values of <c>xml:space</c>. Schemas may allow others than XML does (XML 1.0, 2.10: an error, but not a fatal one), and a witness has one
/// only if nothing else shows the break.
/// </summary>
internal static class XmlSpace
{
    private static readonly string[] Values = ["default", "preserve"];

    /// <summary>A value for an attribute.</summary>
    /// <param name="name">The attribute's name.</param>
    /// <param name="shortest">The value if it is another attribute, or if no value that XML knows is possible.</param>
    /// <param name="isPossible">Whether a value shows what is to be shown.</param>
    public static string Choose(QualifiedName name, string shortest, Func<string, bool> isPossible) =>
        !IsName(name) || IsKnown(shortest) ? shortest : Values.FirstOrDefault(isPossible) ?? shortest;

    /// <summary>Whether readers of XML may refuse an element, or one in it, for the value of its attribute.</summary>
    public static bool IsUnknownIn(WitnessElement element) =>
        element.Content.Attributes.Exists(static attribute => IsName(attribute.Name) && !IsKnown(attribute.Value))
        || element.Content.Nodes.Exists(static node => node is WitnessElement child && IsUnknownIn(child));

    private static bool IsName(QualifiedName name) => name is { NamespaceUri: QualifiedName.XmlNamespace, LocalName: "space" };

    private static bool IsKnown(string value) => Array.IndexOf(Values, value) >= 0;
}
