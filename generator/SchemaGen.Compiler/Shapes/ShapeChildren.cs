using System.Collections.Immutable;

namespace SchemaGen.Compiler.Shapes;

/// <summary>The shapes within shapes.</summary>
internal static class ShapeChildren
{
    /// <summary>The shapes directly within, those of references, elements and attributes left out.</summary>
    public static ImmutableArray<Shape> Of(Shape shape) => shape switch
    {
        GroupShape group => group.Children,
        ChoiceShape choice => choice.Children,
        RepeatShape repeat => [repeat.Content],
        _ => [],
    };
}
