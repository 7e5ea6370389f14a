using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.RelaxNg.Parsing.Xml;

/// <summary>Parses a schema file in the XML syntax (section 3).</summary>
internal sealed class XmlSchemaParser(string path, SchemaLimits limits, DiagnosticBag diagnostics)
{
    /// <summary>The file's pattern; null if there is none to be had, and then there is an error.</summary>
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

        return new XmlPatternParser(new ElementRules(diagnostics)).Parse(root);
    }
}
