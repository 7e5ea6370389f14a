namespace Acme.Shapes;

/// <summary>What the library knows of shapes.</summary>
public static class Shapes
{
    /// <summary>How wide a shape is.</summary>
    public static uint Width(Shape shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        return shape.Match(circle => circle.Radius * 2, square => square.Side, unrecognized => 0u);
    }
}
