using System.Text;

namespace SchemaGen.Runtime;

/// <summary>Writes documents as text; what that takes is kept for the next document of the thread.</summary>
internal sealed class DocumentTextWriter
{
    [ThreadStatic]
    private static DocumentTextWriter? _spare;

    private readonly XmlTextOutput _output = new();
    private readonly XmlElementWriter _elements;

    private DocumentTextWriter() => _elements = new XmlElementWriter(_output);

    /// <summary>Writes a document: UTF-8, with an XML declaration. The stream stays open.</summary>
    /// <exception cref="XmlValidationException">Elements are nested deeper than allowed.</exception>
    public static void Save(XmlElementNode root, Stream stream, int maxDepth) => Write(root, stream, null, maxDepth);

    /// <summary>Writes an element as text, without an XML declaration.</summary>
    /// <exception cref="XmlValidationException">Elements are nested deeper than allowed.</exception>
    public static string ToText(XmlElementNode root, int maxDepth)
    {
        StringBuilder text = new();
        Write(root, null, text, maxDepth);
        return text.ToString();
    }

    private static void Write(XmlElementNode root, Stream? stream, StringBuilder? text, int maxDepth)
    {
        // Taken out while it is used: a stream may write documents of its own. After an exception it is not put back.
        DocumentTextWriter writer = _spare ?? new DocumentTextWriter();
        _spare = null;
        writer._output.Begin(stream, text);
        writer._elements.Write(root, maxDepth);
        writer._output.End();
        _spare = writer;
    }
}
