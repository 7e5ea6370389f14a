using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.Compiler.Shapes;

/// <summary>Finds the elements that may have anything in them: a class would say no more of them than raw XML does.</summary>
internal static class Universality
{
    /// <summary>
    /// Whether an element of several names has text and elements of open names in it, which have the same in turn, and, if any, attributes of open names.
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
