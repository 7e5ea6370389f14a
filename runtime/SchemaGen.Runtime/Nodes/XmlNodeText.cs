using System.Text;
using SchemaGen.Runtime.Documents;
using SchemaGen.Runtime.Writing;

namespace SchemaGen.Runtime;

/// <summary>Objects in a few words, for debuggers and logs: the start tag, and values after it as long as there is room.</summary>
internal static class XmlNodeText
{
    private const int Room = 100;

    public static string Of(XmlContentNode node)
    {
        NodeContent content = NodeContent.Of(node);
        StringBuilder text = new();
        string name = node is XmlElementNode element ? element.WrittenName.LocalName : node.GetType().Name;
        text.Append('<').Append(name);
        foreach (ContentAttribute attribute in content.Attributes.Where(static attribute => !attribute.IsRemoved))
        {
            if (text.Length + attribute.Name.LocalName.Length + attribute.Value.Length > Room)
            {
                text.Append(" ...");
                break;
            }

            text.Append(' ').Append(attribute.Name.LocalName).Append("=\"").Append(attribute.Value).Append('"');
        }

        List<ContentChild> children = [.. content.Present];
        if (children.Count == 0)
        {
            return text.Append(" />").ToString();
        }

        text.Append('>');
        bool isComplete = true;
        foreach (ContentChild child in children)
        {
            bool fits = child.Node is null && text.Length + child.Name.LocalName.Length + child.Text!.Length <= Room;
            isComplete &= fits;
            if (fits)
            {
                text.Append(Shown(child));
            }
        }

        return text.Append(isComplete ? "" : "...").Append("</").Append(name).Append('>').ToString();
    }

    private static string Shown(ContentChild child) => child.Kind switch
    {
        NodePartKind.Comment => $"<!--{child.Text}-->",
        NodePartKind.Instruction => $"<?{child.Name.LocalName} {child.Text}?>",
        NodePartKind.Text => child.Text!,
        _ => child.Text!.Length == 0 ? $"<{child.Name.LocalName} />" : $"<{child.Name.LocalName}>{child.Text}</{child.Name.LocalName}>",
    };
}
