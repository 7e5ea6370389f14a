using SchemaGen.Runtime.Validation;

namespace SchemaGen.Runtime.Writing;

/// <summary>Finds the objects and properties that errors in their text are about.</summary>
internal static class ObjectErrors
{
    private const int MostObjects = 100_000;

    // The path to an object that is too deep is long, and says the same again and again.
    private const int LongestPath = 200;

    /// <summary>Gives errors the paths of the properties at fault, in place of lines.</summary>
    public static IReadOnlyList<XmlValidationError> Locate(XmlElementNode root, IReadOnlyList<XmlValidationError> errors, IReadOnlyList<ErrorPlace> places)
    {
        List<XmlValidationError> located = new(errors.Count);
        for (int i = 0; i < errors.Count; i++)
        {
            located.Add(errors[i] with { Line = 0, Column = 0, ObjectPath = Shortened(errors[i].Code, PathOf(root, places[i])) });
        }

        return located;
    }

    /// <summary>The path from an object to one within it; null if it is not found.</summary>
    public static string? PathTo(XmlElementNode root, XmlElementNode node)
    {
        Stack<(XmlElementNode Node, string Path)> pending = new([(root, "")]);
        HashSet<XmlElementNode> seen = new(ReferenceEqualityComparer.Instance);
        while (seen.Count < MostObjects && pending.TryPop(out (XmlElementNode Node, string Path) next))
        {
            if (!seen.Add(next.Node))
            {
                continue;
            }

            if (ReferenceEquals(next.Node, node))
            {
                return next.Path;
            }

            foreach (ContentChild child in NodeContent.Of(next.Node).Present)
            {
                if (child.Node is not null)
                {
                    pending.Push((child.Node, Join(next.Path, child.Path)));
                }
            }
        }

        return null;
    }

    /// <summary>The path from an object to the property whose text is at a place.</summary>
    public static string PathOf(XmlElementNode root, ErrorPlace place)
    {
        string path = "";
        XmlElementNode? node = root;
        foreach (int step in place.Element)
        {
            ContentChild? child = node is null ? null : NodeContent.Of(node).Present.Where(static child => child.IsElement).ElementAtOrDefault(step);
            if (child is null)
            {
                return path;
            }

            path = Join(path, child.Path);
            node = child.Node;
        }

        return place.Attribute is var (localName, namespaceUri) && node is not null
            && NodeContent.Of(node).Attributes.Find(attribute => !attribute.IsRemoved && attribute.Name == new ExpandedName(localName, namespaceUri)) is { } found
            ? Join(path, found.Path)
            : path;
    }

    /// <summary>The path of an error; that of what is too deep without its middle.</summary>
    public static string Shortened(string code, string path)
    {
        if (code != XmlErrorCodes.LimitExceeded || path.Length <= LongestPath)
        {
            return path;
        }

        int head = path.LastIndexOf('.', LongestPath / 2);
        int tail = path.IndexOf('.', path.Length - (LongestPath / 2));
        return $"{(head < 0 ? "" : path[..head])}...{(tail < 0 ? "" : path[(tail + 1)..])}";
    }

    private static string Join(string path, string property) => path.Length == 0 ? property : property.Length == 0 ? path : $"{path}.{property}";
}
