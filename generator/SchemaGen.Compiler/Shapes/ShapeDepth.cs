using SchemaGen.RelaxNg.Linking;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.Compiler.Shapes;

/// <summary>
/// Measures the nesting of patterns through references, but not into elements. The derivation recurses to this depth; the limit
/// keeps it well within the stack of a compiler thread.
/// </summary>
internal static class ShapeDepth
{
    /// <summary>The limit. Real schemas stay below 60.</summary>
    public const int Limit = 1_000;

    /// <summary>Returns a definition that is nested deeper than the limit, or null.</summary>
    public static LinkedDefine? FindTooDeep(LinkedGrammar grammar)
    {
        Dictionary<string, LinkedDefine> defines = grammar.Defines.ToDictionary(static define => define.Key, StringComparer.Ordinal);
        Dictionary<string, int> depths = new(StringComparer.Ordinal);
        Stack<(LinkedDefine Define, List<Use> Uses)> open = [];
        foreach (LinkedDefine root in grammar.Defines)
        {
            Open(root);
            while (open.Count > 0)
            {
                (LinkedDefine define, List<Use> uses) = open.Peek();
                if (uses.Find(use => use.Key.Length > 0 && !depths.ContainsKey(use.Key)) is { } missing)
                {
                    Open(defines[missing.Key]);
                    continue;
                }

                open.Pop();
                int depth = uses.Max(use => use.Depth + (use.Key.Length == 0 ? 0 : depths[use.Key]));
                depths[define.Key] = depth;
                if (depth > Limit)
                {
                    return define;
                }
            }
        }

        return null;

        void Open(LinkedDefine define)
        {
            if (!depths.ContainsKey(define.Key))
            {
                open.Push((define, [.. Uses(define.Body, 1)]));
            }
        }
    }

    /// <summary>Returns the references in a body, and the depth of the body itself.</summary>
    private static IEnumerable<Use> Uses(PatternSyntax pattern, int depth) => pattern switch
    {
        RefSyntax reference => [new Use(reference.Name, depth)],
        ElementSyntax => [new Use("", depth)],
        _ => PatternSyntaxChildren.Of(pattern).SelectMany(child => Uses(child, depth + 1)).Append(new Use("", depth)),
    };

    /// <summary>A reference and its depth; with an empty key, the depth of a body by itself.</summary>
    private sealed record Use(string Key, int Depth);
}
