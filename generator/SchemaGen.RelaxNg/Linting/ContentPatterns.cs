using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.RelaxNg.Linting;

/// <summary>The patterns in the content of one element; what is in its children and attributes is not looked at.</summary>
internal static class ContentPatterns
{
    /// <summary>All patterns of the content, each once, the content itself first.</summary>
    public static IEnumerable<Pattern> Within(ElementPattern element) => Walk(element.Content);

    /// <summary>The elements that a content may have.</summary>
    public static IEnumerable<ElementPattern> ElementsIn(Pattern content) => Walk(content).OfType<ElementPattern>();

    /// <summary>Whether a content may have elements.</summary>
    public static bool HasElements(Pattern content) => ElementsIn(content).Any();

    private static IEnumerable<Pattern> Walk(Pattern content)
    {
        HashSet<Pattern> seen = [];
        Stack<Pattern> pending = new([content]);
        while (pending.Count > 0)
        {
            Pattern pattern = pending.Pop();
            if (seen.Add(pattern))
            {
                yield return pattern;
                if (pattern is not (AttributePattern or ListPattern or DataPattern))
                {
                    PatternParts.Push(pattern, pending);
                }
            }
        }
    }
}
