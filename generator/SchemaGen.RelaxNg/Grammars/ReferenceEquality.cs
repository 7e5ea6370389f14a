using System.Runtime.CompilerServices;

namespace SchemaGen.RelaxNg.Grammars;

/// <summary>Compares objects by reference. Comparing their contents would be slow and unnecessary.</summary>
internal sealed class ReferenceEquality<T> : IEqualityComparer<T>
    where T : class
{
    public static ReferenceEquality<T> Instance { get; } = new();

    public bool Equals(T? x, T? y) => ReferenceEquals(x, y);

    public int GetHashCode(T obj) => RuntimeHelpers.GetHashCode(obj);
}
