using System.Collections.Immutable;

namespace SchemaGen.RelaxNg.Syntax;

/// <summary>The context that a node inherits from its ancestors in the schema.</summary>
/// <param name="BaseUri">The base URI for <c>href</c> (section 4.5): the path of the file, or what <c>xml:base</c> makes of it.</param>
/// <param name="DatatypeLibrary">The datatype library in force (section 4.3), empty for the built-in one.</param>
/// <param name="Ns">The value of <c>ns</c> in force (section 4.9).</param>
/// <param name="Prefixes">The namespace bindings in scope, the default one under the empty prefix.</param>
public sealed record SyntaxContext(string BaseUri, string DatatypeLibrary, string Ns, ImmutableDictionary<string, string> Prefixes)
{
    /// <summary>A context that states nothing.</summary>
    public static SyntaxContext Empty { get; } = new("", "", "", ImmutableDictionary<string, string>.Empty);

    /// <summary>
    /// Whether the file itself says nothing about <see cref="Ns"/>: then the <c>include</c> or <c>externalRef</c> that leads to the
    /// file decides (section 4.9 comes after 4.6 and 4.7).
    /// </summary>
    public bool InheritsNs { get; init; }
}
