using System.Collections.Immutable;

namespace SchemaGen.Compiler.Shapes;

/// <summary>Returns the children of shapes.</summary>
internal static class ShapeChildren
{
    /// <summary>Returns the direct children. References, elements and attributes have none here.</summary>
    public static ImmutableArray<Shape> Of(Shape shape) => shape switch
    {
        GroupShape group => group.Children,
        ChoiceShape choice => choice.Children,
        RepeatShape repeat => [repeat.Content],
        _ => [],
    };
}
