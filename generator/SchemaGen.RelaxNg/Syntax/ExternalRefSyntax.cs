using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Syntax;

/// <summary><c>externalRef</c>: the pattern that another file holds.</summary>
public sealed class ExternalRefSyntax(string href, SourceLocation location) : PatternSyntax(location)
{
    /// <summary>The reference as written.</summary>
    public string Href { get; } = href;
}
