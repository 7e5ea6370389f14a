using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.Compiler.Shapes;

/// <summary>Finds the prefixes that a schema file uses for namespaces.</summary>
internal static class NamespacePrefixes
{
    /// <summary>Returns the prefix for a namespace at a node, the last in ordinal order if there are several. Null if there is none, or only a tool-generated one.</summary>
    public static string? Find(SyntaxNode node, string namespaceUri) => node.Context.Prefixes.Keys
        .Where(prefix => prefix.Length > 0 && node.Context.Prefixes[prefix] == namespaceUri && !IsInvented(prefix))
        .OrderBy(static prefix => prefix, StringComparer.Ordinal)
        .LastOrDefault();

    /// <summary>Returns the prefixes of the namespaces in a schema's names, for each namespace the first in the schema's text. The XML namespace is not included.</summary>
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

    /// <summary>Whether a prefix carries no meaning, such as <c>ns2</c> from a schema translator.</summary>
    public static bool IsInvented(string prefix) =>
        prefix.StartsWith("ns", StringComparison.Ordinal) && prefix.Length > 2 && prefix.Skip(2).All(static character => character is >= '0' and <= '9');
}
