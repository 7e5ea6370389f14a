using System.Collections.Immutable;
using System.Diagnostics;

namespace SchemaGen.RelaxNg.Syntax;

/// <summary>
/// Rebuilds a tree with some nodes changed; a node whose children stay the same stays the same object, so that it can still stand for
/// its place. Recursion is bounded: the parsers refuse trees deeper than <see cref="SchemaLimits.Depth"/>.
/// </summary>
internal abstract class SyntaxRewriter
{
    public virtual PatternSyntax Rewrite(PatternSyntax node)
    {
        SyntaxContext context = RewriteContext(node.Context);
        bool moved = !ReferenceEquals(context, node.Context);
        AnnotationSyntax? annotation = node.Annotation;
        switch (node)
        {
            case ElementSyntax element:
                NameClassSyntax elementName = RewriteNameClass(element.NameClass);
                PatternSyntax elementContent = Rewrite(element.Content);
                return !moved && elementName == element.NameClass && elementContent == element.Content
                    ? node
                    : new ElementSyntax(elementName, elementContent, node.Location) { Context = context, Annotation = annotation };

            case AttributeSyntax attribute:
                NameClassSyntax attributeName = RewriteNameClass(attribute.NameClass);
                PatternSyntax attributeContent = Rewrite(attribute.Content);
                return !moved && attributeName == attribute.NameClass && attributeContent == attribute.Content
                    ? node
                    : new AttributeSyntax(attributeName, attributeContent, node.Location) { Context = context, Annotation = annotation };

            case DataSyntax data:
                PatternSyntax? dataExcept = data.Except is null ? null : Rewrite(data.Except);
                return !moved && dataExcept == data.Except
                    ? node
                    : new DataSyntax(data.TypeName, data.Parameters, dataExcept, node.Location) { Context = context, Annotation = annotation };

            case GroupSyntax group:
                return RewriteChildren(group.Children) is var groupChildren && !moved && groupChildren == group.Children
                    ? node
                    : new GroupSyntax(groupChildren, node.Location) { Context = context, Annotation = annotation };

            case InterleaveSyntax interleave:
                return RewriteChildren(interleave.Children) is var branches && !moved && branches == interleave.Children
                    ? node
                    : new InterleaveSyntax(branches, node.Location) { Context = context, Annotation = annotation };

            case ChoiceSyntax choice:
                return RewriteChildren(choice.Children) is var alternatives && !moved && alternatives == choice.Children
                    ? node
                    : new ChoiceSyntax(alternatives, node.Location) { Context = context, Annotation = annotation };

            case OptionalSyntax optional:
                return Rewrite(optional.Content) is var optionalContent && !moved && optionalContent == optional.Content
                    ? node
                    : new OptionalSyntax(optionalContent, node.Location) { Context = context, Annotation = annotation };

            case ZeroOrMoreSyntax zeroOrMore:
                return Rewrite(zeroOrMore.Content) is var zeroContent && !moved && zeroContent == zeroOrMore.Content
                    ? node
                    : new ZeroOrMoreSyntax(zeroContent, node.Location) { Context = context, Annotation = annotation };

            case OneOrMoreSyntax oneOrMore:
                return Rewrite(oneOrMore.Content) is var oneContent && !moved && oneContent == oneOrMore.Content
                    ? node
                    : new OneOrMoreSyntax(oneContent, node.Location) { Context = context, Annotation = annotation };

            case ListSyntax list:
                return Rewrite(list.Content) is var listContent && !moved && listContent == list.Content
                    ? node
                    : new ListSyntax(listContent, node.Location) { Context = context, Annotation = annotation };

            case MixedSyntax mixed:
                return Rewrite(mixed.Content) is var mixedContent && !moved && mixedContent == mixed.Content
                    ? node
                    : new MixedSyntax(mixedContent, node.Location) { Context = context, Annotation = annotation };

            case GrammarSyntax grammar:
                return RewriteContents(grammar.Contents) is var contents && !moved && contents == grammar.Contents
                    ? node
                    : new GrammarSyntax(contents, node.Location) { Context = context, Annotation = annotation };

            default:
                return moved ? RewriteLeaf(node, context) : node;
        }
    }

    /// <summary>The context that a node gets; the same object if nothing changes.</summary>
    protected virtual SyntaxContext RewriteContext(SyntaxContext context) => context;

    /// <summary>The name class that an element or attribute gets.</summary>
    protected virtual NameClassSyntax RewriteNameClass(NameClassSyntax nameClass) => nameClass;

    private static PatternSyntax RewriteLeaf(PatternSyntax node, SyntaxContext context) => node switch
    {
        ValueSyntax value => new ValueSyntax(value.TypeName, value.Text, node.Location) { Context = context, Annotation = node.Annotation },
        RefSyntax reference => new RefSyntax(reference.Name, node.Location) { Context = context, Annotation = node.Annotation },
        ParentRefSyntax reference => new ParentRefSyntax(reference.Name, node.Location) { Context = context, Annotation = node.Annotation },
        ExternalRefSyntax reference => new ExternalRefSyntax(reference.Href, node.Location) { Context = context, Annotation = node.Annotation },
        EmptySyntax or TextSyntax or NotAllowedSyntax => node,
        _ => throw new UnreachableException(),
    };

    private ImmutableArray<PatternSyntax> RewriteChildren(ImmutableArray<PatternSyntax> children)
    {
        ImmutableArray<PatternSyntax>.Builder? changed = null;
        for (int i = 0; i < children.Length; i++)
        {
            PatternSyntax child = Rewrite(children[i]);
            if (child != children[i])
            {
                changed ??= children.ToBuilder();
                changed[i] = child;
            }
        }

        return changed?.MoveToImmutable() ?? children;
    }

    private ImmutableArray<GrammarContentSyntax> RewriteContents(ImmutableArray<GrammarContentSyntax> contents)
    {
        ImmutableArray<GrammarContentSyntax>.Builder? changed = null;
        for (int i = 0; i < contents.Length; i++)
        {
            GrammarContentSyntax content = RewriteContent(contents[i]);
            if (content != contents[i])
            {
                changed ??= contents.ToBuilder();
                changed[i] = content;
            }
        }

        return changed?.MoveToImmutable() ?? contents;
    }

    private GrammarContentSyntax RewriteContent(GrammarContentSyntax node)
    {
        SyntaxContext context = RewriteContext(node.Context);
        return node switch
        {
            DefineSyntax define => new DefineSyntax(define.Name, define.Combine, Rewrite(define.Body), node.Location)
            {
                Context = context,
                Annotation = node.Annotation,
            },
            StartSyntax start => new StartSyntax(start.Combine, Rewrite(start.Body), node.Location) { Context = context, Annotation = node.Annotation },
            DivSyntax div => new DivSyntax(RewriteContents(div.Contents), node.Location) { Context = context, Annotation = node.Annotation },
            IncludeSyntax include => new IncludeSyntax(include.Href, RewriteContents(include.Overrides), node.Location)
            {
                Context = context,
                Annotation = node.Annotation,
            },
            _ => throw new UnreachableException(),
        };
    }
}
