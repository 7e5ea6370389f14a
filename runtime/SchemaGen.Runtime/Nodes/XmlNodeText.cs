using System.Text;

namespace SchemaGen.Runtime;

/// <summary>Objects in a few words, for debuggers and logs: the start tag, and values behind it as long as there is room.</summary>
internal static class XmlNodeText
{
    private const int Room = 100;

    public static string Of(XmlContentNode node)
    {
        XmlMemberList members = new(XmlListing.Traced);
        members.Fill(node);
        StringBuilder text = new();
        string name = node is XmlElementNode element ? element.WrittenName.LocalName : node.GetType().Name;
        text.Append('<').Append(name);
        foreach (XmlListedAttribute attribute in members.Attributes.Attributes)
        {
            if (text.Length + attribute.LocalName.Length + attribute.Text.Length > Room)
            {
                text.Append(" ...");
                break;
            }

            text.Append(' ').Append(attribute.LocalName).Append("=\"").Append(attribute.Text).Append('"');
        }

        if (members.Children.Children.Count == 0)
        {
            return text.Append(" />").ToString();
        }

        text.Append('>');
        AppendContent(text, members.Children.Children);
        return text.Append("</").Append(name).Append('>').ToString();
    }

    private static void AppendContent(StringBuilder text, List<XmlChild> children)
    {
        bool isComplete = true;
        foreach (XmlChild child in children)
        {
            bool fits = child.Text is { } value && text.Length + child.LocalName.Length + value.Length <= Room;
            isComplete &= fits;
            if (fits)
            {
                text.Append(child.LocalName.Length == 0 ? child.Text
                    : child.Text!.Length == 0 ? $"<{child.LocalName} />"
                    : $"<{child.LocalName}>{child.Text}</{child.LocalName}>");
            }
        }

        text.Append(isComplete ? "" : "...");
    }
}
