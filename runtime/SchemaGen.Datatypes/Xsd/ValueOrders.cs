namespace SchemaGen.Datatypes.Xsd;

/// <summary>Conversion to <see cref="ValueOrder"/>.</summary>
internal static class ValueOrders
{
    /// <summary>The order that a comparison of the kind of <see cref="IComparable{T}"/> found.</summary>
    public static ValueOrder FromComparison(int comparison) =>
        comparison < 0 ? ValueOrder.Less : comparison > 0 ? ValueOrder.Greater : ValueOrder.Equal;
}
