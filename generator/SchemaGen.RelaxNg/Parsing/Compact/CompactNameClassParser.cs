using System.Collections.Immutable;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Syntax;
using SchemaGen.RelaxNg.Text;
using static SchemaGen.RelaxNg.Parsing.Compact.CompactTokenKind;

namespace SchemaGen.RelaxNg.Parsing.Compact;

/// <summary>Parses name classes of the compact syntax.</summary>
internal sealed class CompactNameClassParser(CompactTokenReader tokens, CompactScope scope, CompactAnnotationParser annotations, DiagnosticBag diagnostics)
{
    /// <summary>Parses the name class of an element or attribute.</summary>
    public NameClassSyntax Parse(bool isAttribute)
    {
        NameClassSyntax first = ParseAnnotated(isAttribute, out bool isExcept);
        if (!tokens.Is(Bar))
        {
            return first;
        }

        if (isExcept)
        {
            FailExcept();
        }

        ImmutableArray<NameClassSyntax>.Builder children = ImmutableArray.CreateBuilder<NameClassSyntax>();
        children.Add(first);
        while (tokens.TryAdvance(Bar))
        {
            children.Add(ParseAnnotated(isAttribute, out isExcept));
            if (isExcept)
            {
                FailExcept();
            }
        }

        return new NameClassChoiceSyntax(children.ToImmutable(), first.Location)
        {
            Context = scope.Context,
            Annotation = CompactNodes.ForNameClasses(null, [.. children]),
        };
    }

    private void FailExcept() => tokens.Fail("parentheses around a name class with '-'");

    private NameClassSyntax ParseAnnotated(bool isAttribute, out bool isExcept, bool takesFollowing = true)
    {
        List<AnnotationContent> before = tokens.TakeComments();
        CompactAnnotations initial = annotations.ParseInitial();
        before.AddRange(tokens.TakeComments());
        bool isParenthesized = tokens.Is(OpenParenthesis);
        NameClassSyntax nameClass = isParenthesized ? ParseParentheses(initial, isAttribute) : ParseSimple(initial, isAttribute);
        isExcept = !isParenthesized && nameClass is (AnyNameSyntax or NsNameSyntax) && tokens.TryAdvance(Minus);
        if (isExcept)
        {
            NameClassSyntax except = ParseAnnotated(isAttribute, out bool isNested, takesFollowing: false);
            if (isNested)
            {
                FailExcept();
            }

            nameClass = WithExcept(nameClass, except);
        }

        List<AnnotationContent> following = [];
        if (takesFollowing)
        {
            annotations.ParseFollowing(following);
        }

        AnnotationSyntax? annotation = CompactNodes.WithFollowing(nameClass.Annotation, following, nameClass is NameSyntax);
        return nameClass.WithAnnotation(CompactNodes.WithBefore(annotation, before));
    }

    private static NameClassSyntax WithExcept(NameClassSyntax nameClass, NameClassSyntax except)
    {
        AnnotationSyntax? annotation = CompactNodes.ForNameClasses(nameClass.Annotation, except);
        return nameClass is NsNameSyntax nsName
            ? new NsNameSyntax(nsName.NamespaceUri, except, nsName.Location) { Context = nsName.Context, Annotation = annotation }
            : new AnyNameSyntax(except, nameClass.Location) { Context = nameClass.Context, Annotation = annotation };
    }

    private NameClassSyntax ParseParentheses(CompactAnnotations initial, bool isAttribute)
    {
        CompactToken open = tokens.Advance();
        tokens.ReturnComments(initial.Comments);
        NameClassSyntax nameClass = Parse(isAttribute);
        tokens.Expect(CloseParenthesis, "')' or '|'");
        if (nameClass is NameSyntax)
        {
            annotations.RefuseElements(initial, open, "a name");
            return nameClass.WithAnnotation(AnnotationSyntax.Merge(CompactNodes.ForText(initial, []), nameClass.Annotation));
        }

        List<AnnotationContent> end = nameClass is NameClassChoiceSyntax ? tokens.TakePassedComments() : [];
        return nameClass.WithAnnotation(AnnotationSyntax.Merge(CompactNodes.ForContainer(initial, end), nameClass.Annotation));
    }

    private NameClassSyntax ParseSimple(CompactAnnotations initial, bool isAttribute)
    {
        CompactToken token = tokens.Current;
        SourceLocation location = tokens.Location;
        switch (tokens.Kind)
        {
            case Star:
                tokens.Advance();
                return new AnyNameSyntax(null, location) { Context = scope.Context, Annotation = CompactNodes.ForContainer(initial, initial.Comments) };

            case NamespaceName:
                tokens.Advance();
                SyntaxContext context = ContextOf(token, token.Text, location);
                return new NsNameSyntax(context.Ns, null, location) { Context = context, Annotation = CompactNodes.ForContainer(initial, initial.Comments) };

            case Name or QuotedName:
                tokens.Advance();
                annotations.RefuseElements(initial, token, "a name");
                SyntaxContext own = isAttribute ? scope.OfAttributeName() : scope.OfElementName();
                return new NameSyntax(own.Ns, token.Text, location) { Context = own, Annotation = CompactNodes.ForText(initial, initial.Comments) };

            case PrefixedName:
                tokens.Advance();
                annotations.RefuseElements(initial, token, "a name");
                int colon = token.Text.IndexOf(':');
                SyntaxContext stated = ContextOf(token, token.Text[..colon], location);
                return new NameSyntax(stated.Ns, token.Text[(colon + 1)..], location) { Context = stated, Annotation = CompactNodes.ForText(initial, initial.Comments) };

            default:
                tokens.Fail($"a name{(tokens.Is(Literal) ? " without quotes" : "")}, 'prefix:*', '*' or '('");
                return new NameSyntax("", "", location) { Context = scope.Context };
        }
    }

    private SyntaxContext ContextOf(CompactToken token, string prefix, SourceLocation location)
    {
        if (scope.OfPrefix(prefix) is { } context)
        {
            return context;
        }

        diagnostics.Add(DiagnosticCode.UnboundPrefix, location, token.Kind == NamespaceName ? $"{prefix}:*" : token.Text);
        return scope.Context;
    }
}
