using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.Compiler.Shapes;

/// <summary>Finds the elements with any content. A class would add nothing to raw XML.</summary>
internal static class Universality
{
    /// <summary>
    /// Whether an element with several names contains text, elements with open names and the same kind of content, and optionally attributes with open names.
    /// </summary>
    public static bool IsUniversal(ElementShape element)
    {
        HashSet<ElementShape> seen = [element];
        Queue<ElementShape> open = new([element]);
        while (open.Count > 0)
        {
            ElementShape next = open.Dequeue();
            if (next.Name is not null || (next != element && !next.Names.IsEmpty) || !IsOpen(next.Content, seen, open))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsOpen(Shape content, HashSet<ElementShape> seen, Queue<ElementShape> found)
    {
        bool hasText = false;
        bool hasElements = false;
        HashSet<DefineShape> entered = [];
        Stack<Shape> pending = new([content]);
        while (pending.Count > 0)
        {
            Shape shape = pending.Pop();
            switch (shape)
            {
                case AttributeShape { Name: null, Content: TextualShape { Syntax: TextSyntax } }:
                    break;
                case TextualShape { Syntax: TextSyntax }:
                    hasText = true;
                    break;
                case ElementShape element:
                    hasElements = true;
                    if (seen.Add(element))
                    {
                        found.Enqueue(element);
                    }

                    break;
                case ReferenceShape reference:
                    if (entered.Add(reference.Define))
                    {
                        pending.Push(reference.Define.Body);
                    }

                    break;
                case EmptyShape or GroupShape or ChoiceShape or RepeatShape:
                    foreach (Shape child in ShapeChildren.Of(shape))
                    {
                        pending.Push(child);
                    }

                    break;
                default:
                    return false;
            }
        }

        return hasText && hasElements;
    }
}
