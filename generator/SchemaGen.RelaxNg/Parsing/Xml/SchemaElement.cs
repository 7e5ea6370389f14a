using System.Text;
using SchemaGen.RelaxNg.Syntax;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Parsing.Xml;

/// <summary>An element of the RELAX NG namespace as it stands in a schema file, foreign content set aside (section 4.1).</summary>
internal sealed class SchemaElement(string name, SourceLocation location, SyntaxContext context, List<SchemaAttribute> attributes)
{
    private StringBuilder? _text; // few elements hold text
    private AnnotationBuilder? _foreign;

    public string Name { get; } = name;

    public SourceLocation Location { get; } = location;

    public SyntaxContext Context { get; } = context;

    public List<SchemaAttribute> Attributes { get; } = attributes;

    public List<SchemaElement> Children { get; } = [];

    /// <summary>Whether something in it was reported that may stand for what it lacks.</summary>
    public bool HasMistake { get; set; }

    /// <summary>The text of an element that holds text; white space as written.</summary>
    public string Text => _text?.ToString() ?? "";

    /// <summary>The annotations of the element, outside of its children.</summary>
    public AnnotationBuilder Foreign => _foreign ??= new AnnotationBuilder();

    /// <summary>The same, or null if that is nothing.</summary>
    public AnnotationSyntax? Annotation
    {
        get
        {
            AnnotationBuilder? documentation = null;
            AddDocumentation(ref documentation);
            return (_foreign ?? documentation)?.ToSyntax(documentation);
        }
    }

    /// <summary>Whether it is no more than its only child (section 4.12).</summary>
    private bool IsTransparent => Children.Count == 1 && (SchemaVocabulary.IsCollapsible(Name) || Name == "except");

    /// <summary>Whether it is, or is no more than, an element that holds text.</summary>
    private bool StandsForText => SchemaVocabulary.HoldsText(Name) || (IsTransparent && Children[0].StandsForText);

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

    public void AppendText(string text) => (_text ??= new StringBuilder()).Append(text);

    /// <summary>
    /// Documentation stands in an element, or behind one that holds text. What stands behind another one documents the element around, groups
    /// not counted.
    /// </summary>
    private void AddDocumentation(ref AnnotationBuilder? documentation)
    {
        _foreign?.AddChildrenTo(ref documentation);
        if (StandsForText)
        {
            _foreign?.AddFollowingTo(ref documentation);
        }
        else if (Name != "group" && !IsTransparent)
        {
            AddFollowing(ref documentation);
        }
    }

    private void AddFollowing(ref AnnotationBuilder? documentation)
    {
        foreach (SchemaElement child in Children)
        {
            if (child.StandsForText)
            {
                continue;
            }

            if (child.Name == "group" || child.IsTransparent)
            {
                child.AddFollowing(ref documentation);
            }

            child._foreign?.AddFollowingTo(ref documentation);
        }
    }
}
