using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.Compiler.Shapes;

/// <summary>What a schema file calls a namespace.</summary>
internal static class NamespacePrefixes
{
    /// <summary>The prefix at a node; of several, the last in ordinal order. Null if there is none.</summary>
    public static string? Find(SyntaxNode node, string namespaceUri) => node.Context.Prefixes.Keys
        .Where(prefix => prefix.Length > 0 && node.Context.Prefixes[prefix] == namespaceUri)
        .OrderBy(static prefix => prefix, StringComparer.Ordinal)
        .LastOrDefault();
}
