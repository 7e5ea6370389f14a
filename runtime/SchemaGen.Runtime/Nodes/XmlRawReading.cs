using System.Xml;

namespace SchemaGen.Runtime;

/// <summary>Reads raw elements without a schema.</summary>
internal static class XmlRawReading
{
    /// <summary>Reads the element at which, or before which, the reader stands.</summary>
    public static XmlRawElement Read(XmlReader reader)
    {
        if (reader.ReadState == ReadState.Initial)
        {
            reader.Read();
        }

        Stack<XmlRawElement> open = [];
        while (true)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    bool isEmpty = reader.IsEmptyElement;
                    XmlRawElement element = ReadStartTag(reader);
                    if (open.TryPeek(out XmlRawElement? parent))
                    {
                        parent.Nodes.Add(element);
                    }

                    if (!isEmpty)
                    {
                        open.Push(element);
                    }
                    else if (open.Count == 0)
                    {
                        reader.Read();
                        return element;
                    }

                    break;
                case XmlNodeType.EndElement:
                    XmlRawElement ended = open.Pop();
                    if (open.Count == 0)
                    {
                        reader.Read();
                        return ended;
                    }

                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    open.Peek().Nodes.Add(reader.Value);
                    break;
                case XmlNodeType.DocumentType:
                    throw new XmlException("The document has a DOCTYPE, which is not read.");
            }

            if (!reader.Read())
            {
                throw new XmlException("The document has no element.");
            }
        }
    }

    private static XmlRawElement ReadStartTag(XmlReader reader)
    {
        XmlRawElement element = new(reader.LocalName, reader.NamespaceURI);
        XmlStartTagForm form = new();
        form.Begin(reader.Prefix);
        while (reader.MoveToNextAttribute())
        {
            if (XmlStartTagForm.IsDeclaration(reader.NamespaceURI))
            {
                form.Add(reader.Prefix.Length == 0 ? "" : reader.LocalName, reader.Value);
            }
            else
            {
                element.Attributes.Add(new XmlRawAttribute(reader.LocalName, reader.NamespaceURI, reader.Value));
            }
        }

        reader.MoveToElement();
        form.ApplyTo(element);
        return element;
    }
}
