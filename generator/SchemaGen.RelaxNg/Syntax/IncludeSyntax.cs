using System.Collections.Immutable;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Syntax;

/// <summary><c>include</c>: the definitions of another grammar file, some of them replaced.</summary>
public sealed class IncludeSyntax(string href, ImmutableArray<GrammarContentSyntax> overrides, SourceLocation location) : GrammarContentSyntax(location)
{
    /// <summary>The reference as written.</summary>
    public string Href { get; } = href;

    /// <summary>The <c>start</c>, <c>define</c> and <c>div</c> that replace the file's.</summary>
    public ImmutableArray<GrammarContentSyntax> Overrides { get; } = overrides;
}
