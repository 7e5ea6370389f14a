using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Parsing.Compact;
using SchemaGen.RelaxNg.Parsing.Xml;
using SchemaGen.RelaxNg.Syntax;
using SchemaGen.RelaxNg.Text;
using SchemaGen.RelaxNg.Writing;

namespace SchemaGen.RelaxNg.Parsing;

/// <summary>Parses a schema file in the syntax that its file name extension indicates. Both syntaxes produce the same kind of tree.</summary>
internal static class SchemaParser
{
    private const string XmlExtension = ".rng";

    public static SchemaDocument Parse(string path, string text, SchemaLimits limits, CancellationToken cancellationToken)
    {
        string normalized = path.Replace('\\', '/');
        DiagnosticBag diagnostics = new(limits.Diagnostics);
        bool isCompact = IsCompact(normalized, text);
        if (IsOtherSyntax(text, isCompact))
        {
            diagnostics.Add(
                DiagnosticCode.OtherSyntax,
                SourceLocation.File(normalized),
                isCompact ? "XML" : "compact",
                isCompact ? SyntaxWords.CompactExtension : XmlExtension,
                isCompact ? XmlExtension : SyntaxWords.CompactExtension);
            return new SchemaDocument(normalized, null, diagnostics.ToImmutable(static _ => 0, static _ => ""));
        }

        PatternSyntax? root = isCompact
            ? new CompactSchemaParser(normalized, limits, diagnostics).Parse(text, cancellationToken)
            : new XmlSchemaParser(normalized, limits, diagnostics).Parse(text, cancellationToken);
        EntityUses? entities = isCompact ? null : EntityUses.Of(text);
        return new SchemaDocument(normalized, root, diagnostics.ToImmutable(static _ => 0, place => entities?.NoteOf(place) ?? ""))
        {
            Syntax = isCompact ? SchemaSyntax.Compact : SchemaSyntax.Xml,
            Entities = entities,
        };
    }

    /// <summary>Whether a file is in the compact syntax. If its extension is unknown, text that begins with a tag is XML.</summary>
    private static bool IsCompact(string path, string text)
    {
        bool isCompact = SyntaxWords.IsCompact(path);
        return isCompact || path.EndsWith(XmlExtension, StringComparison.OrdinalIgnoreCase) ? isCompact : FirstOf(text) is not (null or '<');
    }

    /// <summary>Whether the text looks like a schema in the other syntax. A file that is not text is in neither.</summary>
    private static bool IsOtherSyntax(string text, bool isCompact) => FirstOf(text) is { } first
        && (isCompact ? first == '<' : first != '<' && text.IndexOfAny(['=', '{']) is >= 0 and int sign && (text.IndexOf('<') is var tag && (tag < 0 || sign < tag)));

    private static char? FirstOf(string text)
    {
        foreach (char character in text)
        {
            if (character is not (' ' or '\t' or '\r' or '\n' or '\uFEFF'))
            {
                return character;
            }
        }

        return null;
    }
}
