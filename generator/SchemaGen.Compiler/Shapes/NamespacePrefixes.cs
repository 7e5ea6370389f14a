using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.Compiler.Shapes;

/// <summary>What a schema file calls a namespace.</summary>
internal static class NamespacePrefixes
{
    /// <summary>The prefix at a node; of several, the last in ordinal order. Null if there is none, or only one that a tool invented.</summary>
    public static string? Find(SyntaxNode node, string namespaceUri) => node.Context.Prefixes.Keys
        .Where(prefix => prefix.Length > 0 && node.Context.Prefixes[prefix] == namespaceUri && !IsInvented(prefix))
        .OrderBy(static prefix => prefix, StringComparer.Ordinal)
        .LastOrDefault();

    /// <summary>Whether a prefix says nothing: tools that translate schemas write <c>ns2</c>.</summary>
    public static bool IsInvented(string prefix) =>
        prefix.StartsWith("ns", StringComparison.Ordinal) && prefix.Length > 2 && prefix.Skip(2).All(static character => character is >= '0' and <= '9');
}
