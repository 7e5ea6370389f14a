using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.RelaxNg.Linting;

/// <summary>Lists the patterns in the content of one element, not those inside its children and attributes.</summary>
internal static class ContentPatterns
{
    /// <summary>Returns all patterns of the content, each once, starting with the content itself.</summary>
    public static IEnumerable<Pattern> Within(ElementPattern element) => Walk(element.Content);

    /// <summary>Returns the elements that the content may have.</summary>
    public static IEnumerable<ElementPattern> ElementsIn(Pattern content) => Walk(content).OfType<ElementPattern>();

    /// <summary>Returns whether the content may have elements.</summary>
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
