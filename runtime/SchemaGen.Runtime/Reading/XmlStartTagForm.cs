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

    /// <summary>Whether attributes of that namespace are namespace declarations.</summary>
    public static bool IsDeclaration(string namespaceUri) => namespaceUri.Length != 0 && namespaceUri == XmlnsUri;

    /// <summary>Adds a namespace declaration; the empty prefix is the default namespace's.</summary>
    public void Add(string prefix, string namespaceUri) => _namespaces.Add((prefix, namespaceUri));

    public void ApplyTo(XmlElementNode node)
    {
        if (!IsEmpty)
        {
            ApplyTo(node.Form ??= new XmlSourceForm());
        }
    }

    /// <summary>The form of an element that has no object of its own; null if its start tag says nothing.</summary>
    public XmlSourceForm? OfValue()
    {
        if (IsEmpty)
        {
            return null;
        }

        XmlSourceForm form = new();
        ApplyTo(form);
        return form;
    }

    private bool IsEmpty => _prefix.Length == 0 && _namespaces.Count == 0;

    private void ApplyTo(XmlSourceForm form)
    {
        form.Prefix = _prefix;
        form.Namespaces = [.. _namespaces];
    }
}
