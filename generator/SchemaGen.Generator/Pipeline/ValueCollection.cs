using Microsoft.CodeAnalysis;

namespace SchemaGen.Generator.Pipeline;

/// <summary>Collects the values of a step into one value that compares by its items.</summary>
internal static class ValueCollection
{
    /// <summary>
    /// Returns the result of <c>Collect</c> as an object. The compiler's tables for a step are generic: all steps with reference-type values share one
    /// JIT compilation, but each value type, such as a tuple of immutable arrays, needs another one, which costs a build more than the step itself.
    /// </summary>
    public static IncrementalValueProvider<EquatableArray<T>> CollectValues<T>(this IncrementalValuesProvider<T> values)
        where T : class, IEquatable<T> =>
        values.Collect().Select(static (items, _) => EquatableArray.Create(items.AsSpan()));
}
