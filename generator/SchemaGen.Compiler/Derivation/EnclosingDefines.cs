using SchemaGen.Compiler.Shapes;

namespace SchemaGen.Compiler.Derivation;

/// <summary>Finds the definition that contains given patterns, through any number of references.</summary>
internal static class EnclosingDefines
{
    /// <summary>Returns the innermost definition in a content that contains all given patterns; null if only the content itself does.</summary>
    /// <param name="content">The content of a class.</param>
    /// <param name="patterns">The patterns.</param>
    public static DefineShape? Find(Shape content, IReadOnlyCollection<Shape> patterns)
    {
        DefineShape? innermost = null;
        Shape? shape = content is ElementShape element ? element.Content : content;
        while (shape is not null)
        {
            if (shape is ReferenceShape reference)
            {
                innermost = reference.Define;
                shape = reference.Define.Body;
            }
            else
            {
                shape = ShapeChildren.Of(shape).FirstOrDefault(child => Contains(child, patterns));
            }
        }

        return innermost is not null && Contains(innermost.Body, patterns) ? innermost : null;
    }

    private static bool Contains(Shape shape, IReadOnlyCollection<Shape> patterns)
    {
        HashSet<Shape> missing = [.. patterns];
        Remove(shape, missing);
        return missing.Count == 0;
    }

    private static void Remove(Shape shape, HashSet<Shape> missing)
    {
        missing.Remove(shape);
        if (shape is ReferenceShape reference)
        {
            Remove(reference.Define.Body, missing);
            return;
        }

        foreach (Shape child in missing.Count == 0 ? [] : ShapeChildren.Of(shape))
        {
            Remove(child, missing);
        }
    }
}
