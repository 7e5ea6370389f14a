using System.Text;
using SchemaGen.Runtime.Documents;
using SchemaGen.Runtime.Scanning;

namespace SchemaGen.Runtime.Writing;

/// <summary>
/// Takes an element that was read out of the default namespace: <c>xmlns=""</c> is the only way to say so (Namespaces in XML 1.0, section 6.2). What is in
/// the element keeps its namespace.
/// </summary>
internal static class DefaultNamespaces
{
    private static ReadOnlySpan<byte> Declaration => "xmlns="u8;

    /// <summary>Takes the default namespace from the start tag of an element.</summary>
    /// <param name="tokens">At the start tag.</param>
    /// <param name="changes">Gets the change, if the start tag has a declaration.</param>
    /// <returns>False if the start tag has no declaration: it needs a new one.</returns>
    public static bool TryEmpty(XmlTokenizer tokens, List<TextChange> changes)
    {
        foreach (ref readonly AttributeToken attribute in tokens.Attributes)
        {
            if (IsDefault(attribute))
            {
                changes.Add(new TextChange(attribute.StartOfValueIn(tokens.Bytes), attribute.End - 1, []));
                return true;
            }
        }

        return false;
    }

    /// <summary>Declares a namespace in the children of an element, where it is no longer the default.</summary>
    /// <param name="document">The document.</param>
    /// <param name="element">The number of the element.</param>
    /// <param name="namespaceUri">The namespace.</param>
    /// <param name="changes">The other changes, in the order of the text.</param>
    /// <returns>The declarations.</returns>
    public static List<TextChange> Keep(DocumentText document, int element, string namespaceUri, List<TextChange> changes)
    {
        Utf8Output declaration = new(document.Style.Quote);
        NodeWriter.WriteDeclaration(declaration, "", namespaceUri);
        byte[] text = declaration.ToArray();
        XmlTokenizer tokens = new();
        List<TextChange> added = [];
        ElementEntry[] elements = document.Elements;
        int next = changes.BinarySearch(new TextChange(elements[element].Start, 0, []));
        next = next < 0 ? ~next : next;
        for (int child = element + 1; child < elements[element].Next; child = elements[child].Next)
        {
            int start = elements[child].Start;
            while (next < changes.Count && changes[next].End <= start)
            {
                next++;
            }

            bool isReplaced = next < changes.Count && changes[next].Start <= start;
            bool isRenamed = next < changes.Count && changes[next].Start == start + 1 && changes[next].NewText.AsSpan().IndexOf(Declaration) >= 0;
            tokens.BeginElement(document, child);
            tokens.Read();
            if (!isReplaced && !isRenamed && !Declares(tokens))
            {
                added.Add(new TextChange(tokens.Name.End, tokens.Name.End, text));
            }
        }

        return added;
    }

    private static bool Declares(XmlTokenizer tokens)
    {
        foreach (ref readonly AttributeToken attribute in tokens.Attributes)
        {
            if (IsDefault(attribute))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDefault(in AttributeToken attribute) => attribute.IsDeclaration && !attribute.Name.HasPrefix;
}
