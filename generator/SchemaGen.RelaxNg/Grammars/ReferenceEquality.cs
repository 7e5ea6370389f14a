using System.Runtime.CompilerServices;

namespace SchemaGen.RelaxNg.Grammars;

/// <summary>Compares by identity what would otherwise be compared by content, slowly and to no purpose.</summary>
internal sealed class ReferenceEquality<T> : IEqualityComparer<T>
    where T : class
{
    public static ReferenceEquality<T> Instance { get; } = new();

    public bool Equals(T? x, T? y) => ReferenceEquals(x, y);

    public int GetHashCode(T obj) => RuntimeHelpers.GetHashCode(obj);
}
