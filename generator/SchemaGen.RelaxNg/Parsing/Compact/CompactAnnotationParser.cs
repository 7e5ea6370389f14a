using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Syntax;
using SchemaGen.RelaxNg.Text;
using static SchemaGen.RelaxNg.Parsing.Compact.CompactTokenKind;

namespace SchemaGen.RelaxNg.Parsing.Compact;

/// <summary>Parses annotations (section 5 of the compact syntax): initial and following annotations, documentation, and elements between definitions.</summary>
internal sealed class CompactAnnotationParser(CompactTokenReader tokens, CompactScope scope, DiagnosticBag diagnostics)
{
    private const string Contents = "an attribute, an element, text or ']'";

    /// <summary>Whether the current tokens begin an element instead of a definition.</summary>
    public bool IsElementBetweenDefinitions =>
        tokens.Next.Kind == OpenBracket && (tokens.Current.IsIdentifier || tokens.Is(PrefixedName));

    /// <summary>Parses the annotations before a construct.</summary>
    public CompactAnnotations ParseInitial()
    {
        if (tokens.Kind is not (Documentation or OpenBracket))
        {
            return CompactAnnotations.None;
        }

        CompactAnnotations annotations = new();
        while (tokens.Is(Documentation))
        {
            annotations.Children.Add(DocumentationOf(tokens.Advance().Text));
        }

        if (tokens.Is(OpenBracket))
        {
            List<AnnotationContent> outer = tokens.TakeComments();
            tokens.Advance();
            ParseContents(annotations.Attributes, annotations.Children, isNested: false);
            annotations.Comments.AddRange(tokens.TakePassedComments());
            tokens.ReturnComments(outer);
        }

        return annotations;
    }

    /// <summary>Parses any number of <c>&gt;&gt; name [ ... ]</c>.</summary>
    public void ParseFollowing(List<AnnotationContent> following)
    {
        while (tokens.Is(Follows))
        {
            tokens.Advance();
            following.AddRange(tokens.TakeComments());
            if (tokens.Current.IsIdentifierOrKeyword || tokens.Is(PrefixedName))
            {
                following.Add(ParseElement(isNested: false));
            }
            else
            {
                tokens.Fail("the name of an annotation element");
            }
        }
    }

    /// <summary>Parses <c>name [ ... ]</c>.</summary>
    public AnnotationElement ParseElement(bool isNested, bool isPreserved = false)
    {
        CompactToken token = tokens.Current;
        (string prefix, string? namespaceUri, string localName) = ParseName();
        if (!isNested && namespaceUri == WellKnownNamespaces.Structure)
        {
            Report(token, $"'{localName}' is in the namespace of RELAX NG; an annotation is not");
        }

        List<AnnotationAttribute> attributes = [];
        List<AnnotationContent> contents = [];
        if (tokens.Expect(OpenBracket, "'['"))
        {
            ParseContents(attributes, contents, isNested: true, isPreserved);
        }

        contents.AddRange(tokens.TakePassedComments());
        AnnotationElement element = new(prefix, namespaceUri ?? "", localName, [.. attributes], [.. contents]);
        return AnnotationRules.WithoutLayout(element, AnnotationRules.IsPreserved(attributes, isPreserved));
    }

    /// <summary>Reports and removes elements in a construct that can only contain text.</summary>
    public void RefuseElements(CompactAnnotations annotations, CompactToken token, string what)
    {
        if (annotations.Children.RemoveAll(static content => content is AnnotationElement { IsDocumentation: false }) > 0)
        {
            Report(token, $"{what} cannot hold an element; use '>>' for one that follows");
        }
    }

    public void Report(CompactToken token, string message) => diagnostics.Add(DiagnosticCode.InvalidAnnotation, tokens.Locate(token), message);

    private static AnnotationElement DocumentationOf(string text) =>
        new("a", WellKnownNamespaces.Annotations, "documentation", [], text.Length == 0 ? [] : [new AnnotationText(text)]);

    /// <summary>Parses attributes, then elements and text, up to the closing bracket.</summary>
    private void ParseContents(List<AnnotationAttribute> attributes, List<AnnotationContent> contents, bool isNested, bool isPreserved = false)
    {
        int documentation = contents.Count;
        while (!tokens.TryAdvance(CloseBracket))
        {
            bool isName = tokens.Current.IsIdentifierOrKeyword || tokens.Is(PrefixedName);
            if (isName && tokens.Next.Kind == Equal && contents.Count == documentation)
            {
                ParseAttribute(attributes, isNested);
            }
            else if (isName)
            {
                contents.AddRange(tokens.TakeComments());
                contents.Add(ParseElement(isNested, AnnotationRules.IsPreserved(attributes, isPreserved)));
            }
            else if (isNested && tokens.Is(Literal))
            {
                AddText(contents);
            }
            else
            {
                tokens.Fail(isNested ? Contents : "an attribute, an element or ']'");
                return;
            }
        }
    }

    private void AddText(List<AnnotationContent> contents)
    {
        List<AnnotationContent> comments = tokens.TakeComments();
        contents.AddRange(comments);
        if (CompactLiterals.Parse(tokens, "text") is not { Length: > 0 } text)
        {
            return;
        }

        if (contents.Count > 0 && contents[^1] is AnnotationText before)
        {
            contents[^1] = new AnnotationText(before.Text + text);
        }
        else
        {
            contents.Add(new AnnotationText(text));
        }
    }

    private void ParseAttribute(List<AnnotationAttribute> attributes, bool isNested)
    {
        CompactToken token = tokens.Current;
        (string prefix, string? namespaceUri, string localName) = ParseName();
        tokens.Advance();
        AnnotationAttribute attribute = new(prefix, namespaceUri ?? "", localName, CompactLiterals.Parse(tokens, "the attribute's value") ?? "");
        if (namespaceUri is null)
        {
            return;
        }

        if (attributes.Exists(attribute.HasNameOf))
        {
            Report(token, $"the attribute '{localName}' occurs twice");
        }
        else if ((prefix.Length == 0 && localName == "xmlns") || IsXmlns(namespaceUri))
        {
            Report(token, "namespaces are declared at the start of the file, with 'namespace'");
        }
        else if (!isNested && namespaceUri.Length == 0)
        {
            Report(token, $"the attribute '{localName}' is in no namespace; an annotation needs one");
        }
        else if (!isNested && namespaceUri == WellKnownNamespaces.Structure)
        {
            Report(token, $"the attribute '{localName}' is in the namespace of RELAX NG; an annotation is not");
        }

        attributes.Add(attribute);
    }

    private static bool IsXmlns(string namespaceUri) => namespaceUri.TrimEnd('/') + "/" == WellKnownNamespaces.Xmlns;

    /// <summary>Parses a name; the namespace is null if the prefix is unusable, which is reported.</summary>
    private (string Prefix, string? NamespaceUri, string LocalName) ParseName()
    {
        CompactToken token = tokens.Advance();
        if (token.Kind != PrefixedName)
        {
            return ("", "", token.Text);
        }

        int colon = token.Text.IndexOf(':');
        string prefix = token.Text[..colon];
        string localName = token.Text[(colon + 1)..];
        if (scope.OfPrefix(prefix) is { } context)
        {
            return (prefix, context.Ns, localName);
        }

        diagnostics.Add(DiagnosticCode.UnboundPrefix, tokens.Locate(token), token.Text);
        return (prefix, null, localName);
    }
}
