using System.Text;
using SchemaGen.RelaxNg.Syntax;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Parsing.Xml;

/// <summary>An element of the RELAX NG namespace as it stands in a schema file, foreign content set aside (section 4.1).</summary>
internal sealed class SchemaElement(string name, SourceLocation location, SyntaxContext context, List<SchemaAttribute> attributes)
{
    private readonly StringBuilder _text = new();
    private AnnotationBuilder? _foreign;

    public string Name { get; } = name;

    public SourceLocation Location { get; } = location;

    public SyntaxContext Context { get; } = context;

    public List<SchemaAttribute> Attributes { get; } = attributes;

    public List<SchemaElement> Children { get; } = [];

    /// <summary>The text of an element that holds text; white space as written.</summary>
    public string Text => _text.ToString();

    /// <summary>What stands beside the element and its children.</summary>
    public AnnotationBuilder Foreign => _foreign ??= new AnnotationBuilder();

    /// <summary>The same, or null if that is nothing.</summary>
    public AnnotationSyntax? Annotation => _foreign?.ToSyntax();

    public SchemaAttribute? Attribute(string attributeName)
    {
        foreach (SchemaAttribute attribute in Attributes)
        {
            if (!attribute.IsQualified && attribute.Name == attributeName)
            {
                return attribute;
            }
        }

        return null;
    }

    public void AppendText(string text) => _text.Append(text);
}
