using SchemaGen.RelaxNg.Linking;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.Compiler.Shapes;

/// <summary>
/// How deep patterns are nested when references are followed, elements not entered. The derivation recurses so deep; the limit
/// keeps it far from the end of a compiler thread's stack.
/// </summary>
internal static class ShapeDepth
{
    /// <summary>The limit. Real schemas stay below 60.</summary>
    public const int Limit = 1_000;

    /// <summary>A definition that is nested deeper than the limit, or null.</summary>
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

    /// <summary>The references of a body, and the body's own depth.</summary>
    private static IEnumerable<Use> Uses(PatternSyntax pattern, int depth) => pattern switch
    {
        RefSyntax reference => [new Use(reference.Name, depth)],
        ElementSyntax => [new Use("", depth)],
        _ => PatternSyntaxChildren.Of(pattern).SelectMany(child => Uses(child, depth + 1)).Append(new Use("", depth)),
    };

    /// <summary>A reference and the depth at which it stands; or how deep a body is by itself, without a key.</summary>
    private sealed record Use(string Key, int Depth);
}
