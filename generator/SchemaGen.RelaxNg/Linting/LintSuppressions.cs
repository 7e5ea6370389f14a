using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Syntax;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Linting;

/// <summary>
/// The findings that a schema suppresses. A foreign attribute <c>off</c> in the namespace <see cref="NamespaceUri"/> lists codes that are not
/// reported for the construct that has it and its content. On the root of a file, the attribute applies to the whole file.
/// </summary>
internal sealed class LintSuppressions
{
    /// <summary>The namespace of the attribute.</summary>
    public const string NamespaceUri = "urn:schemagen:lint";

    /// <summary>The name of the attribute.</summary>
    public const string AttributeName = "off";

    private static readonly char[] WhiteSpace = [' ', '\t', '\r', '\n'];
    private readonly HashSet<(string Code, SourceLocation Location)> _places = [];
    private readonly HashSet<(string Code, string Path)> _files = [];

    public LintSuppressions(IEnumerable<SchemaDocument> documents)
    {
        foreach (SchemaDocument document in documents)
        {
            if (document.Root is { } root)
            {
                Add(root, document.Path);
            }
        }
    }

    /// <summary>Returns the attributes of a node that suppress findings.</summary>
    public static IEnumerable<AnnotationAttribute> AttributesOf(SyntaxNode node) =>
        node.Annotation is { } annotation ? annotation.Attributes.Where(static attribute => attribute.NamespaceUri == NamespaceUri) : [];

    /// <summary>Returns the codes that an attribute lists, as written.</summary>
    public static string[] CodesOf(AnnotationAttribute attribute) => attribute.Value.Split(WhiteSpace, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Returns whether the schema suppresses a finding.</summary>
    public bool Contains(SchemaDiagnostic finding)
    {
        string code = DiagnosticMessages.Id(finding.Code);
        return _files.Contains((code, finding.Location.Path)) || _places.Contains((code, finding.Location));
    }

    private void Add(SyntaxNode root, string path)
    {
        foreach (SyntaxNode node in SyntaxNodes.Within(root))
        {
            foreach (string code in CodesOf(node))
            {
                if (node == root)
                {
                    _files.Add((code, path));
                }

                foreach (SyntaxNode inner in SyntaxNodes.Within(node))
                {
                    _places.Add((code, inner.Location));
                }
            }
        }
    }

    private static IEnumerable<string> CodesOf(SyntaxNode node) =>
        AttributesOf(node).Where(static attribute => attribute.LocalName == AttributeName).SelectMany(CodesOf).Select(static code => code.ToUpperInvariant());
}
