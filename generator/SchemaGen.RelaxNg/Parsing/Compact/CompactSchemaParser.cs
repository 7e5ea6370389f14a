using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Syntax;
using static SchemaGen.RelaxNg.Parsing.Compact.CompactTokenKind;

namespace SchemaGen.RelaxNg.Parsing.Compact;

/// <summary>
/// Parses a schema file in the compact syntax (RELAX NG Compact Syntax, OASIS 2002, with its errata). The result is the tree that the XML
/// parser returns for the equivalent schema in the XML syntax.
/// </summary>
internal sealed class CompactSchemaParser(string path, SchemaLimits limits, DiagnosticBag diagnostics)
{
    /// <summary>Parses the file's pattern, which is a grammar if the file contains definitions. A file with errors can have a tree, too.</summary>
    public PatternSyntax? Parse(string text, CancellationToken cancellationToken)
    {
        CompactTokenReader tokens = new(CompactSource.Decode(path, text, diagnostics), limits, diagnostics, cancellationToken);
        CompactScope scope = new(path);
        CompactAnnotationParser annotations = new(tokens, scope, diagnostics);
        CompactPatternParser patterns = new(tokens, scope, annotations, diagnostics);

        // Comments before the last declaration belong to the root, later ones to its first child.
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

    /// <summary>Whether the tree is deeper than the limit. A bracket can add several levels to the tree, and the limit applies to the tree.</summary>
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
