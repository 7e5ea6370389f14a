using SchemaGen.Runtime.Classes;
using SchemaGen.Runtime.Documents;

namespace SchemaGen.Runtime.Writing;

/// <summary>
/// The objects of unions that were written anew. Attributes tell the cases apart, and code can set them to those of another case: the text can be valid then,
/// but would be read back as an object of another class.
/// </summary>
internal sealed class WrittenCases
{
    private const int MostErrors = 100;

    private readonly List<(XmlElementNode Node, IReadOnlyList<ContentAttribute>? Attributes)> _nodes = [];

    /// <summary>Adds an object, if it is a case of a union or holds one.</summary>
    /// <param name="node">The object.</param>
    /// <param name="attributes">Its attributes, if they are known already.</param>
    public void Add(XmlElementNode node, IReadOnlyList<ContentAttribute>? attributes = null)
    {
        if (node.XmlClass is { Reader: not null, Elements.Length: > 0 } type && (!type.IsAlone || type.Groups.Length > 0))
        {
            _nodes.Add((node, attributes));
        }
    }

    /// <summary>The errors of objects that would be read back as others, of each the first, in document order.</summary>
    /// <param name="root">The object that was written.</param>
    public IReadOnlyList<XmlValidationError> Errors(XmlElementNode root)
    {
        Dictionary<XmlElementNode, XmlValidationError> errors = new(ReferenceEqualityComparer.Instance);
        foreach ((XmlElementNode node, IReadOnlyList<ContentAttribute>? known) in _nodes)
        {
            IReadOnlyList<ContentAttribute> attributes = known ?? [.. NodeContent.Of(node).Attributes.Where(static attribute => !attribute.IsRemoved)];
            if (errors.Count < MostErrors && FirstOther(node, new XmlStartTag(new StartTagLookup().At(attributes))) is var (written, other, property))
            {
                string message = $"The attributes of <{node.WrittenName.LocalName}> are those of a {other.GetType().Name}, not of a {written.GetType().Name}";
                string path = ObjectErrors.PathTo(root, node) ?? "";
                errors.TryAdd(node, new XmlValidationError(XmlErrorCodes.OtherCase, message, 0, 0, "/", [written.GetType().Name])
                {
                    ObjectPath = path.Length == 0 ? property : property.Length == 0 ? path : $"{path}.{property}",
                });
            }
        }

        return errors.Count < 2 ? [.. errors.Values] : [.. root.Descendants().Prepend(root).Where(errors.ContainsKey).Distinct(ReferenceEqualityComparer.Instance).Select(node => errors[(XmlElementNode)node!])];
    }

    // An object is what it says if one of the patterns that it can stand for makes it so.
    private static (XmlContentNode Written, XmlContentNode Other, string Property)? FirstOther(XmlElementNode node, XmlStartTag tag)
    {
        (XmlContentNode Written, XmlContentNode Other, string Property)? first = null;
        foreach (int pattern in node.XmlClass.Elements)
        {
            if (FirstOther(node, node.XmlClass.Reader!.Create(pattern, tag), "") is not { } other)
            {
                return null;
            }

            first ??= other;
        }

        return first;
    }

    private static (XmlContentNode Written, XmlContentNode Other, string Property)? FirstOther(XmlContentNode written, XmlContentNode read, string property)
    {
        if (written.GetType() != read.GetType())
        {
            return (written, read, property);
        }

        foreach (XmlClassMember member in written.XmlClass.Groups)
        {
            if (written[member] is XmlGroupNode group && read[member] is XmlGroupNode other
                && FirstOther(group, other, property.Length == 0 ? member.Property : $"{property}.{member.Property}") is { } found)
            {
                return found;
            }
        }

        return null;
    }
}
