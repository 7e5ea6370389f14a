using System.Text;
using System.Xml;

namespace SchemaGen.RelaxNg.Sampling;

/// <summary>Writes a random document as XML.</summary>
internal sealed class SampleWriter(Vocabulary vocabulary)
{
    /// <summary>The document's text.</summary>
    /// <param name="root">The root element.</param>
    /// <param name="indents">Whether lines are broken where white space means nothing; else the document is one line.</param>
    public string Write(SampleElement root, bool indents)
    {
        StringBuilder text = new();
        XmlWriterSettings settings = new()
        {
            Indent = indents,
            NewLineChars = "\n",
            NewLineHandling = NewLineHandling.Entitize,
            OmitXmlDeclaration = true,
        };
        using (XmlWriter writer = XmlWriter.Create(text, settings))
        {
            if (vocabulary.HasQualifiedValues)
            {
                WriteStart(writer, root);
                foreach (string namespaceUri in vocabulary.Namespaces)
                {
                    if (namespaceUri.Length > 0 && namespaceUri != Vocabulary.XmlNamespace)
                    {
                        writer.WriteAttributeString("xmlns", vocabulary.PrefixOf(namespaceUri), null, namespaceUri);
                    }
                }
            }
            else
            {
                writer.WriteStartElement(root.Name.LocalName, root.Name.NamespaceUri);
            }

            WriteContent(writer, root);
        }

        return text.ToString();
    }

    private void WriteStart(XmlWriter writer, SampleElement element) =>
        writer.WriteStartElement(vocabulary.PrefixOf(element.Name.NamespaceUri), element.Name.LocalName, element.Name.NamespaceUri);

    private static void WriteContent(XmlWriter writer, SampleElement element)
    {
        foreach (SampleAttribute attribute in element.Attributes)
        {
            writer.WriteAttributeString(attribute.Name.LocalName, attribute.Name.NamespaceUri, attribute.Value);
        }

        foreach (SampleNode child in element.Children)
        {
            if (child is SampleElement childElement)
            {
                writer.WriteStartElement(childElement.Name.LocalName, childElement.Name.NamespaceUri);
                WriteContent(writer, childElement);
            }
            else
            {
                WriteText(writer, ((SampleText)child).Value);
            }
        }

        writer.WriteEndElement();
    }

    /// <summary>A line feed in text is written as a reference, so that a document on one line stays there.</summary>
    private static void WriteText(XmlWriter writer, string text)
    {
        string[] lines = text.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                writer.WriteCharEntity('\n');
            }

            writer.WriteString(lines[i]);
        }
    }
}
