using Microsoft.CodeAnalysis;

namespace SchemaGen.Generator.Pipeline;

/// <summary>Collects the values of a step into one that is equal to another with equal values.</summary>
internal static class ValueCollection
{
    /// <summary>
    /// What <c>Collect</c> gives, as an object. The compiler's tables behind a step are generic: all steps whose values are objects share one
    /// compilation of them, but each structure, such as a tuple of immutable arrays, has its own made, which costs a build more than the step does.
    /// </summary>
    public static IncrementalValueProvider<EquatableArray<T>> CollectValues<T>(this IncrementalValuesProvider<T> values)
        where T : class, IEquatable<T> =>
        values.Collect().Select(static (items, _) => EquatableArray.Create(items.AsSpan()));
}
