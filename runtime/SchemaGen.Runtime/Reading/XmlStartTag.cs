namespace SchemaGen.Runtime;

/// <summary>The attributes of the start tag that is being read, for classes whose case an attribute decides.</summary>
public readonly struct XmlStartTag
{
    private readonly List<StartTagAttribute> _attributes;

    internal XmlStartTag(List<StartTagAttribute> attributes) => _attributes = attributes;

    /// <summary>The value of the attribute of that name without white space around it, or null if there is none.</summary>
    public string? this[string localName, string namespaceUri = ""]
    {
        get
        {
            foreach (StartTagAttribute attribute in _attributes)
            {
                if (attribute.LocalName == localName && attribute.NamespaceUri == namespaceUri)
                {
                    return attribute.Value.Trim(' ', '\t', '\r', '\n');
                }
            }

            return null;
        }
    }
}
