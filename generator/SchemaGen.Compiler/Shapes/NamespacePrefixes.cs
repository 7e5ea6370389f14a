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

    /// <summary>The prefixes of the namespaces that the names of a schema have; of several for one namespace, the first in the schema's text. Not that of XML itself.</summary>
    public static IReadOnlyDictionary<string, string> Of(SchemaShape schema)
    {
        Dictionary<string, string> prefixes = new(StringComparer.Ordinal);
        HashSet<string> taken = new(StringComparer.Ordinal) { "xml", "xmlns" };
        HashSet<(SyntaxContext, string)> asked = [];
        foreach (NameClassSyntax nameClass in schema.Defines.Select(static define => define.Linked.Body).Prepend(schema.Start.Syntax).SelectMany(NameClassesIn))
        {
            foreach (NameSyntax name in NameClasses.NamesOf(nameClass))
            {
                if (asked.Add((nameClass.Context, name.NamespaceUri)) && name.NamespaceUri.Length > 0 && !prefixes.ContainsKey(name.NamespaceUri)
                    && Find(nameClass, name.NamespaceUri) is { } prefix && taken.Add(prefix))
                {
                    prefixes.Add(name.NamespaceUri, prefix);
                }
            }
        }

        return prefixes;
    }

    private static IEnumerable<NameClassSyntax> NameClassesIn(PatternSyntax pattern)
    {
        Stack<PatternSyntax> pending = new([pattern]);
        while (pending.Count > 0)
        {
            PatternSyntax next = pending.Pop();
            if (next is ElementSyntax or AttributeSyntax)
            {
                yield return next is ElementSyntax element ? element.NameClass : ((AttributeSyntax)next).NameClass;
            }

            foreach (PatternSyntax child in PatternSyntaxChildren.Of(next).Reverse())
            {
                pending.Push(child);
            }
        }
    }

    /// <summary>Whether a prefix says nothing: tools that translate schemas write <c>ns2</c>.</summary>
    public static bool IsInvented(string prefix) =>
        prefix.StartsWith("ns", StringComparison.Ordinal) && prefix.Length > 2 && prefix.Skip(2).All(static character => character is >= '0' and <= '9');
}
