using System.Collections.Immutable;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Syntax;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Parsing.Xml;

/// <summary>Parses name classes (section 3) and resolves their names (sections 4.8 to 4.10).</summary>
internal sealed class XmlNameClassParser(ElementRules rules)
{
    private const string NameClasses = "a name class: name, anyName, nsName or choice";

    /// <summary>Parses the name class of an <c>element</c> or <c>attribute</c>: its attribute <c>name</c> or its first child.</summary>
    /// <param name="element">The element or attribute pattern.</param>
    /// <param name="isAttribute">Whether it is an attribute.</param>
    /// <param name="used">The number of children that belong to the name class.</param>
    public NameClassSyntax ParseNameOf(SchemaElement element, bool isAttribute, out int used)
    {
        used = 0;
        if (element.Attribute("name") is { } attribute)
        {
            // Section 4.8: the name of an attribute does not inherit a namespace; it only uses the one stated with it.
            SyntaxContext context = isAttribute && element.Attribute("ns") is null
                ? element.Context with { Ns = "", InheritsNs = false }
                : element.Context;
            return Resolve(attribute.Value, context, attribute.Location, null);
        }

        if (element.Children.Count > 0 && SchemaVocabulary.IsNameClass(element.Children[0].Name))
        {
            used = 1;
            return Parse(element.Children[0]);
        }

        rules.Lacks(element, $"the attribute 'name' or {NameClasses}");
        return new NameSyntax("", element.Name, element.Location) { Context = element.Context };
    }

    private NameClassSyntax Parse(SchemaElement element)
    {
        rules.CheckAttributes(element);
        switch (element.Name)
        {
            case "name":
                rules.CheckChildless(element);
                return Resolve(element.Text, element.Context, element.Location, element.Annotation);

            case "choice":
                return ParseChoice(element);

            case "anyName":
                return new AnyNameSyntax(ParseExcept(element), element.Location) { Context = element.Context, Annotation = element.Annotation };

            default:
                return new NsNameSyntax(element.Context.Ns, ParseExcept(element), element.Location)
                {
                    Context = element.Context,
                    Annotation = element.Annotation,
                };
        }
    }

    /// <summary>Parses the children of a choice or an except; returns a single name class unchanged.</summary>
    private NameClassSyntax ParseChoice(SchemaElement element)
    {
        ImmutableArray<NameClassSyntax>.Builder children = ImmutableArray.CreateBuilder<NameClassSyntax>();
        foreach (SchemaElement child in element.Children)
        {
            if (SchemaVocabulary.IsNameClass(child.Name))
            {
                children.Add(Parse(child));
            }
            else
            {
                rules.Unexpected(child, element, NameClasses);
            }
        }

        if (children.Count == 0)
        {
            rules.Lacks(element, NameClasses);
            children.Add(new NameSyntax("", element.Name, element.Location) { Context = element.Context });
        }

        return children.Count == 1
            ? AnnotationRules.Collapse(element.Annotation, children[0])
            : new NameClassChoiceSyntax(children.ToImmutable(), element.Location) { Context = element.Context, Annotation = element.Annotation };
    }

    private NameClassSyntax? ParseExcept(SchemaElement element)
    {
        NameClassSyntax? except = null;
        foreach (SchemaElement child in element.Children)
        {
            if (child.Name == "except" && except is null)
            {
                rules.CheckAttributes(child);
                except = ParseChoice(child);
            }
            else
            {
                rules.Unexpected(child, element, except is null ? "except" : "nothing after except");
            }
        }

        return except;
    }

    /// <summary>Resolves a name: the prefix selects the namespace (section 4.10); without a prefix, <c>ns</c> does (section 4.9).</summary>
    private NameSyntax Resolve(string written, SyntaxContext context, SourceLocation location, AnnotationSyntax? annotation)
    {
        string text = XmlNames.Trim(written);
        if (!XmlNames.TrySplit(text, out string prefix, out string localName))
        {
            rules.Diagnostics.Add(DiagnosticCode.InvalidName, location, text, "a name, with or without a prefix");
            return new NameSyntax("", localName, location) { Context = context };
        }

        if (prefix.Length == 0)
        {
            return new NameSyntax(context.Ns, localName, location) { Context = context, Annotation = annotation };
        }

        if (!context.Prefixes.TryGetValue(prefix, out string? namespaceUri))
        {
            rules.Diagnostics.Add(DiagnosticCode.UnboundPrefix, location, text);
            namespaceUri = "";
        }

        SyntaxContext stated = context with { Ns = namespaceUri, InheritsNs = false };
        return new NameSyntax(namespaceUri, localName, location) { Context = stated, Annotation = annotation };
    }
}
