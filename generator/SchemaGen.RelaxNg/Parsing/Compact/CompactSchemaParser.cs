using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Syntax;
using static SchemaGen.RelaxNg.Parsing.Compact.CompactTokenKind;

namespace SchemaGen.RelaxNg.Parsing.Compact;

/// <summary>
/// Parses a schema file in the compact syntax (RELAX NG Compact Syntax, OASIS 2002, with its errata) to the tree that the XML parser gives
/// for the schema that it stands for.
/// </summary>
internal sealed class CompactSchemaParser(string path, SchemaLimits limits, DiagnosticBag diagnostics)
{
    /// <summary>The file's pattern: a grammar if the file holds definitions. After a mistake there is a tree, too, and an error.</summary>
    public PatternSyntax? Parse(string text, CancellationToken cancellationToken)
    {
        CompactTokenReader tokens = new(CompactSource.Decode(path, text, diagnostics), limits, diagnostics, cancellationToken);
        CompactScope scope = new(path);
        CompactAnnotationParser annotations = new(tokens, scope, diagnostics);
        CompactPatternParser patterns = new(tokens, scope, annotations, diagnostics);

        // Comments before the last declaration stand before the root; those behind, before what is in it.
        bool hasDeclarations = new CompactDeclarationParser(tokens, scope, diagnostics).Parse();
        List<AnnotationContent> before = hasDeclarations ? tokens.TakePassedComments() : [];
        (CompactToken first, CompactToken second) = tokens.PeekBehindAnnotations();
        PatternSyntax root = first.Kind == EndOfFile || CompactGrammarParser.IsDefinition(first, second)
            ? patterns.ParseOpenGrammar()
            : ParsePattern(tokens, patterns, annotations);
        AnnotationSyntax? annotation = CompactNodes.WithFollowing(root.Annotation, tokens.TakeComments(), isText: false);
        root = root.WithAnnotation(CompactNodes.WithBefore(annotation, before));
        return IsTooDeep(root, tokens) ? null : root;
    }

    private static PatternSyntax ParsePattern(CompactTokenReader tokens, CompactPatternParser patterns, CompactAnnotationParser annotations)
    {
        CompactToken first = tokens.Current;
        PatternSyntax pattern = patterns.Parse();
        if (!tokens.IsAtEnd)
        {
            tokens.Fail("'*', '+', '?', ',', '|', '&' or the end of the file");
        }

        if (pattern.Annotation is { Following.IsEmpty: false })
        {
            annotations.Report(first, "nothing can follow the root of a schema");
        }

        return pattern;
    }

    /// <summary>A bracket may add more than one level to the tree; the limit is that of the tree.</summary>
    private bool IsTooDeep(PatternSyntax root, CompactTokenReader tokens)
    {
        const int LevelsOfBracket = 3;
        if (tokens.MaxDepth > limits.Depth)
        {
            return true; // and reported
        }

        if (tokens.MaxDepth * LevelsOfBracket < limits.Depth || SyntaxNodes.FirstBeyond(root, limits.Depth) is not { } node)
        {
            return false;
        }

        diagnostics.Add(DiagnosticCode.TooDeep, node.Location, $"{limits.Depth}");
        return true;
    }
}
