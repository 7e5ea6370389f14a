namespace Acme.Shapes;

/// <summary>Calculations on shapes.</summary>
public static class Shapes
{
    /// <summary>Returns the width of a shape.</summary>
    public static uint Width(Shape shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        return shape.Match(circle => circle.Radius * 2, square => square.Side, unrecognized => 0u);
    }
}
