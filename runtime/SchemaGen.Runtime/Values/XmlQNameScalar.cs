using SchemaGen.Datatypes;
using SchemaGen.Runtime.Values;
using SchemaGen.Runtime.Writing;
using WhiteSpace = SchemaGen.Runtime.Values.WhiteSpace;

namespace SchemaGen.Runtime;

/// <summary>xs:QName and xs:NOTATION: a name whose prefix means what is declared where it stands.</summary>
internal sealed class XmlQNameScalar : XmlScalar<XmlQName>
{
    public override string Description => "a name, with a declared prefix if it has one";

    internal override bool HasPrefixes => true;

    /// <summary>Reads a name without a prefix, or with its namespace in braces before it.</summary>
    public override bool TryParse(ReadOnlySpan<char> text, out XmlQName value)
    {
        ReadOnlySpan<char> name = text.Trim(WhiteSpace.Characters);
        int end = name.StartsWith("{", StringComparison.Ordinal) ? name.LastIndexOf('}') + 1 : 0;
        bool isName = XmlNames.IsNCName(name[end..]);
        value = isName ? new XmlQName(name[end..].ToString(), end == 0 ? "" : name[1..(end - 1)].ToString()) : default;
        return isName;
    }

    public override string Format(XmlQName value) => value.ToString();

    internal override object? Read(ReadOnlySpan<char> text, Func<string, string?> namespaceOf)
    {
        ReadOnlySpan<char> name = text.Trim(WhiteSpace.Characters);
        int colon = name.IndexOf(':');
        string prefix = colon < 0 ? "" : name[..colon].ToString();
        return XmlNames.IsNCName(name[(colon + 1)..]) && (colon < 0 || XmlNames.IsNCName(prefix)) && (namespaceOf(prefix) ?? (colon < 0 ? "" : null)) is { } namespaceUri
            ? new XmlQName(name[(colon + 1)..].ToString(), namespaceUri)
            : null;
    }

    internal override string TextOf(object value, PrefixScope prefixes)
    {
        XmlQName name = (XmlQName)value;
        if (!XmlNames.IsNCName(name.LocalName))
        {
            throw new UnwritableException($"'{name.LocalName}' cannot be the local name of a QName");
        }

        string prefix = prefixes.PrefixOf(name.NamespaceUri);
        return prefix.Length == 0 ? name.LocalName : $"{prefix}:{name.LocalName}";
    }
}
