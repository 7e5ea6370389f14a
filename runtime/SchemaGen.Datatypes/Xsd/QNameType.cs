namespace SchemaGen.Datatypes.Xsd;

/// <summary>
/// Sections 3.2.18 and 3.2.19: QName and NOTATION. XSD wants NOTATION restricted to declared names by an enumeration;
/// RELAX NG writes that as <c>value</c> elements, so that here the two differ in their name only. Neither has a length:
/// part 2 (4.3.1) gives it no unit.
/// </summary>
internal sealed class QNameType(string name) : XsdType(name, WhiteSpace.Collapse)
{
    public override bool IsContextDependent => true;

    public override bool IsValid(ReadOnlySpan<char> text, IDatatypeContext? context)
    {
        int colon = text.IndexOf(':');
        if (colon < 0)
        {
            return XmlNames.IsNCName(text);
        }

        return XmlNames.IsNCName(text[..colon])
            && XmlNames.IsNCName(text[(colon + 1)..])
            && Resolve(text[..colon], context) is not null;
    }

    public override object GetValue(ReadOnlySpan<char> text, IDatatypeContext? context)
    {
        int colon = text.IndexOf(':');
        return colon < 0
            ? new ExpandedName(Resolve([], context) ?? "", text.ToString())
            : new ExpandedName(Resolve(text[..colon], context) ?? "", text[(colon + 1)..].ToString());
    }

    public override string? Explain(ReadOnlySpan<char> text, IDatatypeContext? context)
    {
        int colon = text.IndexOf(':');
        return colon < 0 ? NameFault.OfNCName(text)
            : colon == 0 ? "nothing stands before its colon"
            : colon == text.Length - 1 ? "nothing stands after its colon"
            : text.LastIndexOf(':') > colon ? "it contains two colons"
            : NameFault.OfNCName(text[..colon]) ?? NameFault.OfNCName(text[(colon + 1)..]) ?? PrefixFault(text[..colon]);
    }

    private static string PrefixFault(ReadOnlySpan<char> prefix) => prefix is "xmlns" ? "no name has the prefix 'xmlns'" : $"the prefix '{prefix.ToString()}' is not declared";

    // Declarations bind xml to its namespace and xmlns to none (Namespaces in XML, section 3).
    private static string? Resolve(ReadOnlySpan<char> prefix, IDatatypeContext? context) => prefix switch
    {
        "xml" => "http://www.w3.org/XML/1998/namespace",
        "xmlns" => null,
        _ => context?.LookupNamespace(prefix.ToString()),
    };
}
