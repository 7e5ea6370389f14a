using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.RelaxNg.Parsing.Xml;

/// <summary>Parses a schema file in the XML syntax (section 3).</summary>
internal sealed class XmlSchemaParser(string path, SchemaLimits limits, DiagnosticBag diagnostics)
{
    /// <summary>Parses the file's pattern; returns null and reports an error if there is none.</summary>
    public PatternSyntax? Parse(string text, CancellationToken cancellationToken)
    {
        SchemaElement? root = new SchemaElementReader(path, limits, diagnostics).Read(text, cancellationToken);
        if (root is null)
        {
            return null;
        }

        if (!SchemaVocabulary.IsPattern(root.Name))
        {
            diagnostics.Add(DiagnosticCode.NotASchema, root.Location, $"'{root.Name}'");
            return null;
        }

        PatternSyntax pattern = new XmlPatternParser(new ElementRules(diagnostics)).Parse(root);
        return pattern.Annotation is { Following.IsEmpty: false } annotation ? WithoutFollowing(pattern, annotation) : pattern;
    }

    /// <summary>
    /// Moves foreign elements after the root into it, before its own annotations. They occur if the root was the only child of a group; after the
    /// root of a file, only comments are possible.
    /// </summary>
    private static PatternSyntax WithoutFollowing(PatternSyntax root, AnnotationSyntax annotation)
    {
        if (!annotation.Following.Any(static content => content is AnnotationElement))
        {
            return root;
        }

        int comments = annotation.Following.Reverse().TakeWhile(static content => content is not AnnotationElement).Count();
        int elements = annotation.Following.Length - comments;
        AnnotationSyntax behind = annotation with { Following = [.. annotation.Following.Skip(elements)] };
        if (root is ValueSyntax)
        {
            return root.WithAnnotation(behind with { Documentation = null });
        }

        AnnotationBuilder moved = new();
        moved.Children.AddRange(annotation.Following.Take(elements));
        moved.AddDocumentation(moved.Children);
        return root.WithAnnotation(AnnotationSyntax.Merge(moved.ToSyntax(), behind));
    }
}
