using System.Collections.Immutable;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.RelaxNg.Writing.Compact;

/// <summary>
/// Writes a tree in the compact syntax: declarations first, then the definitions of a grammar without braces around, unless something stands
/// beside the grammar that only braces can hold.
/// </summary>
internal sealed class CompactSchemaWriter
{
    private readonly CompactNaming _naming;
    private readonly CompactAnnotationLayout _annotations;
    private readonly CompactPatternLayout _patterns;
    private readonly int _width;

    private CompactSchemaWriter(PatternSyntax root, SchemaWriterOptions options)
    {
        _naming = new CompactNaming(new SchemaNames(root));
        _annotations = new CompactAnnotationLayout(_naming);
        _patterns = new CompactPatternLayout(_naming, new CompactTextOptions { Width = options.Width, ShowsAnnotations = true }, options.Href);
        _width = options.Width;
    }

    public static string Write(PatternSyntax root, SchemaWriterOptions options)
    {
        CompactSchemaWriter writer = new(root, options);
        return CompactRenderer.Join(writer.Write(root)) + "\n";
    }

    private List<string> Write(PatternSyntax root)
    {
        AnnotationSyntax annotation = root.Annotation ?? AnnotationSyntax.Empty;
        bool isOpen = root is GrammarSyntax && annotation.Attributes.IsEmpty && annotation.End is [] or [.., AnnotationElement];
        PatternSyntax bare = root.WithAnnotation(annotation with { Before = [], Following = [] });
        List<string> body = isOpen
            ? WriteOpen((GrammarSyntax)bare, annotation)
            : CompactRenderer.Render(_patterns.Of(bare), _width);

        // Comments stand before declarations or, if there are none, before what is in an open grammar.
        List<string> before = [.. RenderLines(annotation.Before)];
        List<string> declarations = _naming.Declarations(isDividing: isOpen && before.Count > 0);
        List<string> after = [.. RenderLines(annotation.Following)];
        List<string> lines = [];
        foreach (List<string> paragraph in new[] { before, declarations, body, after })
        {
            if (lines.Count > 0 && paragraph.Count > 0)
            {
                lines.Add("");
            }

            lines.AddRange(paragraph);
        }

        return lines;
    }

    private List<string> WriteOpen(GrammarSyntax grammar, AnnotationSyntax annotation)
    {
        List<string> lines = [];
        AddParagraph(lines, RenderLines(annotation.Children));
        CompactLayout definitions = new("", "", "", [.. grammar.Contents.Select(_patterns.Grammars.Of)], "") { IsSpaced = true };
        if (!definitions.Parts.IsEmpty)
        {
            AddParagraph(lines, CompactRenderer.Render(definitions, _width));
        }

        AddParagraph(lines, RenderLines(annotation.End));
        return lines;
    }

    private static void AddParagraph(List<string> lines, IReadOnlyCollection<string> paragraph)
    {
        if (lines.Count > 0 && paragraph.Count > 0)
        {
            lines.Add("");
        }

        lines.AddRange(paragraph);
    }

    private List<string> RenderLines(ImmutableArray<AnnotationContent> contents) =>
        [.. _annotations.Lines(contents).SelectMany(line => CompactRenderer.Render(line, _width))];
}
