using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Parsing.Compact;
using SchemaGen.RelaxNg.Parsing.Xml;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.RelaxNg.Parsing;

/// <summary>Parses a schema file in the syntax that its name says: both syntaxes give the same tree.</summary>
internal static class SchemaParser
{
    private const string CompactExtension = ".rnc";
    private const string XmlExtension = ".rng";

    public static SchemaDocument Parse(string path, string text, SchemaLimits limits, CancellationToken cancellationToken)
    {
        string normalized = path.Replace('\\', '/');
        DiagnosticBag diagnostics = new(limits.Diagnostics);
        PatternSyntax? root = IsCompact(normalized, text)
            ? new CompactSchemaParser(normalized, limits, diagnostics).Parse(text, cancellationToken)
            : new XmlSchemaParser(normalized, limits, diagnostics).Parse(text, cancellationToken);
        return new SchemaDocument(normalized, root, diagnostics.ToImmutable(static _ => 0));
    }

    /// <summary>The name's ending says the syntax. Of another ending, XML begins with its first tag.</summary>
    private static bool IsCompact(string path, string text)
    {
        if (path.EndsWith(CompactExtension, StringComparison.OrdinalIgnoreCase) || path.EndsWith(XmlExtension, StringComparison.OrdinalIgnoreCase))
        {
            return path.EndsWith(CompactExtension, StringComparison.OrdinalIgnoreCase);
        }

        int first = 0;
        while (first < text.Length && text[first] is ' ' or '\t' or '\r' or '\n' or '\uFEFF')
        {
            first++;
        }

        return first < text.Length && text[first] != '<';
    }
}
