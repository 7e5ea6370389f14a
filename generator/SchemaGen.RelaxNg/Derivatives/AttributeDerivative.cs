using System.Xml;
using SchemaGen.Datatypes;
using SchemaGen.RelaxNg.Grammars;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Derivatives;

/// <summary>The derivative for one attribute of a start tag.</summary>
internal sealed class AttributeDerivative(PatternFactory patterns, TextDerivative texts) : PatternDerivative
{
    private string _namespaceUri = "";
    private string _localName = "";
    private string _value = "";
    private IDatatypeContext? _context;

    protected override PatternFactory Patterns => patterns;

    protected override bool IsOrdered => false;

    /// <summary>The rest of a pattern after the attribute at the reader's position.</summary>
    public Pattern Of(Pattern pattern, XmlReader reader, IDatatypeContext context) =>
        Of(pattern, reader.NamespaceURI, reader.LocalName, reader.Value, context);

    /// <summary>The rest of a pattern after an attribute.</summary>
    public Pattern Of(Pattern pattern, string namespaceUri, string localName, string value, IDatatypeContext context)
    {
        _namespaceUri = namespaceUri;
        _localName = localName;
        _value = value;
        _context = context;
        return Derive(pattern);
    }

    protected override Pattern DeriveLeaf(Pattern leaf) =>
        leaf is AttributePattern attribute && attribute.NameClass.Contains(_namespaceUri, _localName) && IsMatch(attribute.Content)
            ? patterns.Empty
            : patterns.NotAllowed;

    /// <summary>An empty value is no value, too: it matches <c>empty</c>.</summary>
    private bool IsMatch(Pattern content) =>
        (content.IsNullable && XmlNames.IsWhiteSpace(_value)) || texts.Of(content, _value, _context!).IsNullable;
}
