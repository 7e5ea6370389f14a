using System.Collections;

namespace SchemaGen.Runtime;

/// <summary>A list whose items have the type that a file of names states. It holds nothing: each item is converted when it is asked for or given.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <typeparam name="TStored">The type in which objects hold them.</typeparam>
/// <param name="stored">The list.</param>
/// <param name="fromStored">Makes an item of what is stored.</param>
/// <param name="toStored">Makes what is stored of an item.</param>
internal sealed class XmlBoundList<T, TStored>(IList<TStored> stored, Func<TStored, T> fromStored, Func<T, TStored> toStored) : IList<T>, IReadOnlyList<T>
{
    public int Count => stored.Count;

    bool ICollection<T>.IsReadOnly => false;

    public T this[int index]
    {
        get => fromStored(stored[index]);
        set => stored[index] = toStored(value);
    }

    public void Add(T item) => stored.Add(toStored(item));

    public void Insert(int index, T item) => stored.Insert(index, toStored(item));

    public void Clear() => stored.Clear();

    public void RemoveAt(int index) => stored.RemoveAt(index);

    public bool Remove(T item) => ListSearch.Remove(this, item);

    public bool Contains(T item) => IndexOf(item) >= 0;

    public int IndexOf(T item) => ListSearch.IndexOf(this, item);

    public void CopyTo(T[] array, int arrayIndex) => stored.Select(fromStored).ToArray().CopyTo(array, arrayIndex);

    public IEnumerator<T> GetEnumerator() => stored.Select(fromStored).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
