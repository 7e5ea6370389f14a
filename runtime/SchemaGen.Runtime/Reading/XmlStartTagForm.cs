using System.Xml;

namespace SchemaGen.Runtime;

/// <summary>Collects what an element's start tag says besides its name and attributes: prefix and namespace declarations.</summary>
internal sealed class XmlStartTagForm
{
    private const string XmlnsUri = "http://www.w3.org/2000/xmlns/";

    private readonly List<(string Prefix, string NamespaceUri)> _namespaces = [];
    private string _prefix = "";

    public void Begin(string prefix)
    {
        _prefix = prefix;
        _namespaces.Clear();
    }

    /// <summary>Adds the attribute at which the reader stands, if it is a namespace declaration.</summary>
    public bool TryAdd(XmlReader reader)
    {
        if (!string.Equals(reader.NamespaceURI, XmlnsUri, StringComparison.Ordinal))
        {
            return false;
        }

        _namespaces.Add((reader.Prefix.Length == 0 ? "" : reader.LocalName, reader.Value));
        return true;
    }

    public void ApplyTo(XmlElementNode node)
    {
        if (_prefix.Length == 0 && _namespaces.Count == 0)
        {
            return;
        }

        XmlSourceForm form = node.Form ??= new XmlSourceForm();
        form.Prefix = _prefix;
        form.Namespaces = [.. _namespaces];
    }
}
