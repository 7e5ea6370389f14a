using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.Compiler.Shapes;

/// <summary>What a schema file calls a namespace.</summary>
internal static class NamespacePrefixes
{
    /// <summary>The prefix at a node; of several, the last in ordinal order. Null if there is none.</summary>
    public static string? Find(SyntaxNode node, string namespaceUri) => node.Context.Prefixes
        .Where(pair => pair.Key.Length > 0 && pair.Value == namespaceUri)
        .Select(static pair => pair.Key)
        .OrderBy(static prefix => prefix, StringComparer.Ordinal)
        .LastOrDefault();
}
