using System.Collections.Immutable;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.RelaxNg.Parsing.Xml;

/// <summary>
/// Parses patterns (section 3). Several patterns in a container become an implicit group, as section 4.12 requires. <c>notAllowed</c>
/// replaces a missing or invalid pattern, so the rest of the file is still checked.
/// </summary>
internal sealed class XmlPatternParser
{
    private const string Patterns = "patterns";
    private readonly ElementRules _rules;
    private readonly XmlNameClassParser _nameClasses;
    private readonly XmlGrammarParser _grammars;

    public XmlPatternParser(ElementRules rules)
    {
        _rules = rules;
        _nameClasses = new XmlNameClassParser(rules);
        _grammars = new XmlGrammarParser(rules, this);
    }

    /// <summary>Parses an element whose name is the name of a pattern.</summary>
    public PatternSyntax Parse(SchemaElement element)
    {
        if (element.Name == "grammar")
        {
            return _grammars.Parse(element);
        }

        _rules.CheckAttributes(element);
        return element.Name switch
        {
            "element" or "attribute" => ParseNamed(element),
            "group" or "interleave" or "choice" => ParseNary(element),
            "optional" or "zeroOrMore" or "oneOrMore" or "list" or "mixed" => ParseUnary(element),
            "data" => ParseData(element),
            _ => ParseLeaf(element),
        };
    }

    /// <summary>Parses the content of a container: its single pattern, or several patterns as a group.</summary>
    public PatternSyntax ParseContent(SchemaElement element)
    {
        ImmutableArray<PatternSyntax> children = ParseChildren(element);
        return Join(element, children);
    }

    private static NotAllowedSyntax Missing(SchemaElement element) => new(element.Location) { Context = element.Context };

    private PatternSyntax Join(SchemaElement element, ImmutableArray<PatternSyntax> children)
    {
        if (children.IsEmpty)
        {
            return Incomplete(element, "a pattern");
        }

        return children.Length == 1 ? children[0] : new GroupSyntax(children, children[0].Location) { Context = element.Context };
    }

    /// <summary>Returns a replacement for missing content. It reports the error unless the element contains something that has been reported.</summary>
    private NotAllowedSyntax Incomplete(SchemaElement element, string expected)
    {
        if (element.Children.All(static child => SchemaVocabulary.IsPattern(child.Name) || SchemaVocabulary.IsNameClass(child.Name)))
        {
            _rules.Lacks(element, expected);
        }

        return Missing(element);
    }

    private ImmutableArray<PatternSyntax> ParseChildren(SchemaElement element, int first = 0)
    {
        ImmutableArray<PatternSyntax>.Builder patterns = ImmutableArray.CreateBuilder<PatternSyntax>();
        for (int i = first; i < element.Children.Count; i++)
        {
            SchemaElement child = element.Children[i];
            if (SchemaVocabulary.IsPattern(child.Name))
            {
                patterns.Add(Parse(child));
            }
            else
            {
                _rules.Unexpected(child, element, Patterns);
            }
        }

        return patterns.ToImmutable();
    }

    private PatternSyntax ParseNamed(SchemaElement element)
    {
        bool isAttribute = element.Name == "attribute";
        NameClassSyntax nameClass = _nameClasses.ParseNameOf(element, isAttribute, out int used);
        if (isAttribute)
        {
            _rules.CheckSinglePattern(element, used, "one pattern for its value");
        }

        ImmutableArray<PatternSyntax> children = ParseChildren(element, used);

        // Section 4.12: an attribute without a pattern can have any text.
        PatternSyntax content = isAttribute && children.IsEmpty ? new TextSyntax(element.Location) { Context = element.Context }
            : children.IsEmpty ? Incomplete(element, element.Children.Count == 0 && element.Attributes.TrueForAll(static attribute => attribute.Name != "name") ? "a name and a pattern for the content" : "a pattern for the content")
            : Join(element, children);
        return isAttribute
            ? new AttributeSyntax(nameClass, content, element.Location) { Context = element.Context, Annotation = element.Annotation }
            : new ElementSyntax(nameClass, content, element.Location) { Context = element.Context, Annotation = element.Annotation };
    }

    private PatternSyntax ParseNary(SchemaElement element)
    {
        ImmutableArray<PatternSyntax> children = ParseChildren(element);
        if (children.IsEmpty)
        {
            return Incomplete(element, "at least one pattern");
        }

        if (children.Length == 1)
        {
            return AnnotationRules.Collapse(element.Annotation, children[0]);
        }

        return element.Name switch
        {
            "group" => new GroupSyntax(children, element.Location) { Context = element.Context, Annotation = element.Annotation },
            "interleave" => new InterleaveSyntax(children, element.Location) { Context = element.Context, Annotation = element.Annotation },
            _ => new ChoiceSyntax(children, element.Location) { Context = element.Context, Annotation = element.Annotation },
        };
    }

    private PatternSyntax ParseUnary(SchemaElement element)
    {
        PatternSyntax content = ParseContent(element);
        return element.Name switch
        {
            "optional" => new OptionalSyntax(content, element.Location) { Context = element.Context, Annotation = element.Annotation },
            "zeroOrMore" => new ZeroOrMoreSyntax(content, element.Location) { Context = element.Context, Annotation = element.Annotation },
            "oneOrMore" => new OneOrMoreSyntax(content, element.Location) { Context = element.Context, Annotation = element.Annotation },
            "list" => new ListSyntax(content, element.Location) { Context = element.Context, Annotation = element.Annotation },
            _ => new MixedSyntax(content, element.Location) { Context = element.Context, Annotation = element.Annotation },
        };
    }

    private PatternSyntax ParseLeaf(SchemaElement element)
    {
        _rules.CheckChildless(element);
        return element.Name switch
        {
            "empty" => new EmptySyntax(element.Location) { Context = element.Context, Annotation = element.Annotation },
            "notAllowed" => new NotAllowedSyntax(element.Location) { Context = element.Context, Annotation = element.Annotation },
            "text" => new TextSyntax(element.Location) { Context = element.Context, Annotation = element.Annotation },
            "value" => ParseValue(element),
            "externalRef" => _rules.RequiredHref(element) is { } href
                ? new ExternalRefSyntax(href.Value, element.Location) { Context = element.Context, Annotation = element.Annotation }
                : Missing(element),
            _ => ParseReference(element),
        };
    }

    private PatternSyntax ParseReference(SchemaElement element)
    {
        if (_rules.RequiredNCName(element, "name") is not string name)
        {
            return Missing(element);
        }

        return element.Name == "ref"
            ? new RefSyntax(name, element.Location) { Context = element.Context, Annotation = element.Annotation }
            : new ParentRefSyntax(name, element.Location) { Context = element.Context, Annotation = element.Annotation };
    }

    /// <summary>Parses a value. Without a type it is a token of the built-in library, whatever library is in scope (section 4.4).</summary>
    private ValueSyntax ParseValue(SchemaElement element)
    {
        string? type = element.Attribute("type") is { } attribute ? _rules.NCName(attribute) : null;
        type = type == "token" && element.Context.DatatypeLibrary.Length == 0 ? null : type;
        return new ValueSyntax(type, element.Text, element.Location)
        {
            Context = type is null ? element.Context with { DatatypeLibrary = "" } : element.Context,
            Annotation = element.Annotation,
        };
    }

    private PatternSyntax ParseData(SchemaElement element)
    {
        ImmutableArray<ParamSyntax>.Builder parameters = ImmutableArray.CreateBuilder<ParamSyntax>();
        PatternSyntax? except = null;
        foreach (SchemaElement child in element.Children)
        {
            if (child.Name == "param" && except is null)
            {
                AddParameter(child, parameters);
            }
            else if (child.Name == "except" && except is null)
            {
                except = ParseExcept(child);
            }
            else
            {
                _rules.Unexpected(child, element, except is null ? "param or except" : "nothing after except");
            }
        }

        return _rules.RequiredNCName(element, "type") is string type
            ? new DataSyntax(type, parameters.ToImmutable(), except, element.Location) { Context = element.Context, Annotation = element.Annotation }
            : Missing(element);
    }

    private void AddParameter(SchemaElement element, ImmutableArray<ParamSyntax>.Builder parameters)
    {
        _rules.CheckAttributes(element);
        _rules.CheckChildless(element);
        if (_rules.RequiredNCName(element, "name") is string name)
        {
            parameters.Add(new ParamSyntax(name, element.Text, element.Location) { Context = element.Context, Annotation = element.Annotation });
        }
    }

    /// <summary>Parses an except. Several patterns in it are a choice (section 4.12).</summary>
    private PatternSyntax ParseExcept(SchemaElement element)
    {
        _rules.CheckAttributes(element);
        ImmutableArray<PatternSyntax> children = ParseChildren(element);
        return children.Length > 1
            ? new ChoiceSyntax(children, element.Location) { Context = element.Context, Annotation = element.Annotation }
            : AnnotationRules.Collapse(element.Annotation, Join(element, children));
    }
}
