using System.Collections.Immutable;
using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.RelaxNg.Simplification;

/// <summary>Section 4.19 at its end: the elements that can be reached from a pattern, in the order of first use.</summary>
internal static class ReachableElements
{
    public static ImmutableArray<ElementPattern> From(Pattern start)
    {
        ImmutableArray<ElementPattern>.Builder elements = ImmutableArray.CreateBuilder<ElementPattern>();
        HashSet<Pattern> seen = [];
        Stack<Pattern> pending = new();
        pending.Push(start);
        for (int next = 0; pending.Count > 0 || next < elements.Count;)
        {
            Pattern pattern = pending.Count > 0 ? pending.Pop() : elements[next++].Content;
            if (!seen.Add(pattern))
            {
                continue;
            }

            if (pattern is ElementPattern element)
            {
                elements.Add(element);
            }

            // Attributes and lists, too: an element in one is an error of section 7, and the check must see it.
            PatternParts.Push(pattern, pending);
        }

        return elements.ToImmutable();
    }
}
