using System.Collections.Immutable;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.RelaxNg.Writing.Compact;

/// <summary>Lays definitions out: an empty line between them, a body that is long on lines of its own.</summary>
internal sealed class CompactGrammarLayout(CompactPatternLayout patterns, CompactAnnotationLayout annotations)
{
    /// <summary>Definitions in braces behind a keyword.</summary>
    public CompactLayout Braces(string head, ImmutableArray<GrammarContentSyntax> contents, AnnotationSyntax? annotation) =>
        contents.IsEmpty && annotation is null or { End.IsEmpty: true }
            ? CompactLayout.Atom($"{head} {{ }}")
            : new CompactLayout($"{head} {{", " ", "}", [.. contents.Select(Of)], "")
            {
                IsSpaced = true,
                End = annotation is null ? [] : annotations.Lines(annotation.End),
            };

    /// <summary>A definition with its annotations.</summary>
    public CompactLayout Of(GrammarContentSyntax content)
    {
        AnnotationSyntax? annotation = content.Annotation;
        CompactLayout layout = content switch
        {
            StartSyntax start => Definition("start", start.Combine, start.Body, annotation),
            DefineSyntax define => Definition(CompactText.Identifier(define.Name), define.Combine, define.Body, annotation),
            DivSyntax div => Braces("div", div.Contents, annotation),
            IncludeSyntax include => Include(include),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return annotation is null ? layout : layout.After(annotations.Initial(annotation)).After(Before(annotation));
    }

    /// <summary>Elements between definitions are divided from what follows by an empty line.</summary>
    private ImmutableArray<CompactLayout> Before(AnnotationSyntax annotation)
    {
        ImmutableArray<CompactLayout> lines = annotations.Lines(annotation.Before);
        return annotation.Before is [.., AnnotationElement] ? lines.Add(CompactLayout.Atom("")) : lines;
    }

    private CompactLayout Definition(string name, CombineMethod combine, PatternSyntax body, AnnotationSyntax? annotation)
    {
        string assignment = combine switch
        {
            CombineMethod.Choice => "|=",
            CombineMethod.Interleave => "&=",
            _ => "=",
        };
        return new CompactLayout($"{name} {assignment}", " ", "", [patterns.Of(body)], "")
        {
            End = annotation is null ? [] : annotations.Lines(annotation.End),
        };
    }

    private CompactLayout Include(IncludeSyntax include)
    {
        string head = $"include {patterns.Reference(include, include.Href)}";
        return include.Overrides.IsEmpty && include.Annotation is null or { End.IsEmpty: true }
            ? CompactLayout.Atom(head)
            : Braces(head, include.Overrides, include.Annotation);
    }
}
