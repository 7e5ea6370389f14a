using System.Collections.Immutable;
using System.Diagnostics;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.RelaxNg.Writing.Xml;

/// <summary>
/// Writes a tree in the XML syntax: namespaces and the most used datatype library are declared at the root, an empty line stands between
/// definitions.
/// </summary>
internal sealed class XmlSchemaWriter
{
    private readonly XmlMarkup _markup = new();
    private readonly SchemaNames _names;
    private readonly SchemaWriterOptions _options;
    private readonly XmlAnnotationWriter _annotations;
    private readonly XmlNameClassWriter _nameClasses;
    private readonly string _library;
    private bool _isRoot = true;

    private XmlSchemaWriter(SchemaNames names, SchemaWriterOptions options)
    {
        _names = names;
        _options = options;
        _annotations = new XmlAnnotationWriter(_markup, names);
        _nameClasses = new XmlNameClassWriter(_markup, names, _annotations);
        _library = names.Libraries is [var first, ..] ? first : "";
    }

    public static string Write(PatternSyntax root, SchemaWriterOptions options)
    {
        // What prefixes are needed is known when all is written; the root says them.
        SchemaNames names = new(root);
        new XmlSchemaWriter(names, options).Write(root, default);
        XmlSchemaWriter writer = new(names, options);
        writer.Write(root, default);
        return $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{writer._markup}";
    }

    private void Write(PatternSyntax pattern, XmlSurroundings surroundings)
    {
        AnnotationSyntax annotation = pattern.Annotation ?? AnnotationSyntax.Empty;
        _annotations.Write(annotation.Before);
        string element = ElementOf(pattern);
        _markup.Open(element);
        XmlSurroundings within = _isRoot ? WriteRootAttributes(pattern) : surroundings;
        NameClassSyntax? nameChild = WriteAttributes(pattern, ref within);
        _annotations.Write(annotation.Attributes);
        _annotations.Write(annotation.Children);
        if (pattern is ValueSyntax value)
        {
            _markup.Text(_names.TextOf(value));
            WriteInline(annotation.End);
            _markup.CloseInline(element);
            _markup.EndLine();
        }
        else
        {
            if (nameChild is not null)
            {
                _nameClasses.Write(nameChild, within);
            }

            WriteContents(pattern, within);
            _annotations.Write(annotation.End);
            _markup.Close(element);
        }

        _annotations.Write(annotation.Following);
    }

    private static string ElementOf(PatternSyntax pattern) => pattern switch
    {
        ElementSyntax => "element",
        AttributeSyntax => "attribute",
        GroupSyntax => "group",
        ChoiceSyntax => "choice",
        InterleaveSyntax => "interleave",
        OptionalSyntax => "optional",
        ZeroOrMoreSyntax => "zeroOrMore",
        OneOrMoreSyntax => "oneOrMore",
        ListSyntax => "list",
        MixedSyntax => "mixed",
        GrammarSyntax => "grammar",
        RefSyntax => "ref",
        ParentRefSyntax => "parentRef",
        ExternalRefSyntax => "externalRef",
        DataSyntax => "data",
        ValueSyntax => "value",
        TextSyntax => "text",
        EmptySyntax => "empty",
        NotAllowedSyntax => "notAllowed",
        _ => throw new UnreachableException(),
    };

    /// <summary>Writes what is stated for the whole file, and what the root needs itself where that is something else.</summary>
    private XmlSurroundings WriteRootAttributes(PatternSyntax root)
    {
        _isRoot = false;
        string library = root is DataSyntax or ValueSyntax { TypeName: not null } ? root.Context.DatatypeLibrary : _library;
        NamespaceScope scope = root switch
        {
            ExternalRefSyntax or ValueSyntax => NamespaceScope.Of(root.Context),
            _ when _names.NeedsInherited => NamespaceScope.Inherited,
            AttributeSyntax => NamespaceScope.None,
            ElementSyntax { NameClass: NameSyntax name } when !_names.HasPrefix(name.NamespaceUri) => new NamespaceScope(name.NamespaceUri, false),
            _ => _names.Default,
        };
        List<KeyValuePair<string, string>> attributes = [new("xmlns", WellKnownNamespaces.Structure)];
        attributes.AddRange(_names.Namespaces.Where(static binding => binding.Value.Length > 0).Select(static binding => new KeyValuePair<string, string>($"xmlns:{binding.Key}", binding.Value)));
        if (!scope.IsInherited)
        {
            attributes.Add(new("ns", scope.NamespaceUri));
        }

        if (library.Length > 0)
        {
            attributes.Add(new("datatypeLibrary", library));
        }

        _markup.Attributes(attributes, _options.Width);
        return new XmlSurroundings(scope, library);
    }

    /// <summary>Writes the attributes of RELAX NG; gives back a name class that has to be a child.</summary>
    private NameClassSyntax? WriteAttributes(PatternSyntax pattern, ref XmlSurroundings surroundings)
    {
        switch (pattern)
        {
            case ElementSyntax element:
                return _nameClasses.TryWriteAttribute(element.NameClass, isAttribute: false, ref surroundings) ? null : element.NameClass;

            case AttributeSyntax attribute:
                return _nameClasses.TryWriteAttribute(attribute.NameClass, isAttribute: true, ref surroundings) ? null : attribute.NameClass;

            case RefSyntax reference:
                _markup.Attribute("name", reference.Name);
                break;

            case ParentRefSyntax reference:
                _markup.Attribute("name", reference.Name);
                break;

            case ExternalRefSyntax reference:
                WriteHref(reference, reference.Href, surroundings);
                break;

            case DataSyntax data:
                WriteType(data.TypeName, data.Context, ref surroundings);
                break;

            case ValueSyntax value:
                WriteType(value.TypeName, value.Context, ref surroundings);
                if (SchemaNames.IsQName(value) && value.Text.IndexOf(':') < 0 && NamespaceScope.Of(value.Context) is { IsInherited: false } scope && scope != surroundings.Scope)
                {
                    _markup.Attribute("ns", scope.NamespaceUri);
                }

                break;
        }

        return null;
    }

    private void WriteType(string? type, SyntaxContext context, ref XmlSurroundings surroundings)
    {
        if (type is not null)
        {
            _markup.Attribute("type", type);
            if (context.DatatypeLibrary != surroundings.Library)
            {
                _markup.Attribute("datatypeLibrary", context.DatatypeLibrary);
                surroundings = surroundings with { Library = context.DatatypeLibrary };
            }
        }
    }

    private void WriteHref(SyntaxNode node, string href, XmlSurroundings surroundings)
    {
        _markup.Attribute("href", _options.Href?.Invoke(node, href) ?? href);
        if (NamespaceScope.Of(node.Context) is { IsInherited: false } scope && scope != surroundings.Scope)
        {
            _markup.Attribute("ns", scope.NamespaceUri);
        }
    }

    private void WriteContents(PatternSyntax pattern, XmlSurroundings surroundings)
    {
        switch (pattern)
        {
            case GrammarSyntax grammar:
                WriteContents(grammar.Contents, surroundings);
                break;

            case DataSyntax data:
                foreach (ParamSyntax parameter in data.Parameters)
                {
                    WriteParameter(parameter);
                }

                WriteExcept(data.Except, surroundings);
                break;

            case AttributeSyntax { Content: TextSyntax { Annotation: null } }:
                break;

            case GroupSyntax or ChoiceSyntax or InterleaveSyntax:
                foreach (PatternSyntax child in PatternSyntaxChildren.Of(pattern))
                {
                    Write(child, surroundings);
                }

                break;

            default:
                foreach (PatternSyntax content in PatternSyntaxChildren.Of(pattern))
                {
                    WriteSeveral(content, surroundings, isSingle: pattern is AttributeSyntax);
                }

                break;
        }
    }

    /// <summary>Writes the content of a container, where several patterns are a group.</summary>
    private void WriteSeveral(PatternSyntax content, XmlSurroundings surroundings, bool isSingle = false)
    {
        if (content is GroupSyntax { Annotation: null } group && !isSingle)
        {
            foreach (PatternSyntax child in group.Children)
            {
                Write(child, surroundings);
            }
        }
        else
        {
            Write(content, surroundings);
        }
    }

    private void WriteParameter(ParamSyntax parameter)
    {
        AnnotationSyntax annotation = parameter.Annotation ?? AnnotationSyntax.Empty;
        _annotations.Write(annotation.Before);
        _markup.Open("param");
        _markup.Attribute("name", parameter.Name);
        _annotations.Write(annotation.Attributes);
        _markup.Text(parameter.Value);
        WriteInline(annotation.End);
        _markup.CloseInline("param");
        _markup.EndLine();
        _annotations.Write(annotation.Following);
    }

    private void WriteInline(ImmutableArray<AnnotationContent> comments)
    {
        foreach (AnnotationContent comment in comments)
        {
            _markup.CommentInline(((AnnotationComment)comment).Text);
        }
    }

    private void WriteExcept(PatternSyntax? except, XmlSurroundings surroundings)
    {
        if (except is null)
        {
            return;
        }

        _markup.Open("except");
        if (except is ChoiceSyntax { Annotation: null } choice)
        {
            foreach (PatternSyntax child in choice.Children)
            {
                Write(child, surroundings);
            }
        }
        else
        {
            Write(except, surroundings);
        }

        _markup.Close("except");
    }

    private void WriteContents(ImmutableArray<GrammarContentSyntax> contents, XmlSurroundings surroundings)
    {
        for (int i = 0; i < contents.Length; i++)
        {
            if (i > 0 && !(contents[i] is IncludeSyntax { Overrides.IsEmpty: true, Annotation: null } && contents[i - 1] is IncludeSyntax { Overrides.IsEmpty: true }))
            {
                _markup.Blank();
            }

            Write(contents[i], surroundings);
        }
    }

    private void Write(GrammarContentSyntax content, XmlSurroundings surroundings)
    {
        AnnotationSyntax annotation = content.Annotation ?? AnnotationSyntax.Empty;
        _annotations.Write(annotation.Before);
        string element = content switch
        {
            StartSyntax => "start",
            DefineSyntax => "define",
            DivSyntax => "div",
            _ => "include",
        };
        _markup.Open(element);
        switch (content)
        {
            case StartSyntax start:
                WriteCombine(start.Combine);
                break;

            case DefineSyntax define:
                _markup.Attribute("name", define.Name);
                WriteCombine(define.Combine);
                break;

            case IncludeSyntax include:
                WriteHref(include, include.Href, surroundings);
                break;
        }

        _annotations.Write(annotation.Attributes);
        _annotations.Write(annotation.Children);
        switch (content)
        {
            case StartSyntax start:
                WriteSeveral(start.Body, surroundings, isSingle: true);
                break;

            case DefineSyntax define:
                WriteSeveral(define.Body, surroundings);
                break;

            case DivSyntax div:
                WriteContents(div.Contents, surroundings);
                break;

            case IncludeSyntax include:
                WriteContents(include.Overrides, Stated(include, surroundings));
                break;
        }

        _annotations.Write(annotation.End);
        _markup.Close(element);
        _annotations.Write(annotation.Following);
    }

    /// <summary>The <c>ns</c> of an <c>include</c> is in force within it, too.</summary>
    private static XmlSurroundings Stated(IncludeSyntax include, XmlSurroundings surroundings) =>
        NamespaceScope.Of(include.Context) is { IsInherited: false } scope ? surroundings with { Scope = scope } : surroundings;

    private void WriteCombine(CombineMethod combine)
    {
        if (combine != CombineMethod.None)
        {
            _markup.Attribute("combine", combine == CombineMethod.Choice ? "choice" : "interleave");
        }
    }
}
