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

            switch (pattern)
            {
                case ElementPattern element:
                    elements.Add(element);
                    break;

                case ChoicePattern choice:
                    Push(choice.Left, choice.Right);
                    break;

                case GroupPattern group:
                    Push(group.Left, group.Right);
                    break;

                case InterleavePattern interleave:
                    Push(interleave.Left, interleave.Right);
                    break;

                case OneOrMorePattern oneOrMore:
                    pending.Push(oneOrMore.Content);
                    break;

                // An element in an attribute or list is an error of section 7; the check must see it.
                case AttributePattern attribute:
                    pending.Push(attribute.Content);
                    break;

                case ListPattern list:
                    pending.Push(list.Content);
                    break;

                case DataPattern { Except: { } except }:
                    pending.Push(except);
                    break;
            }
        }

        return elements.ToImmutable();

        void Push(Pattern left, Pattern right)
        {
            pending.Push(right);
            pending.Push(left);
        }
    }
}
