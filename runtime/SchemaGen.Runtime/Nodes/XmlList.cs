using System.Collections;

namespace SchemaGen.Runtime;

/// <summary>
/// A list that is a member of a generated class. Asking for it changes nothing: an object gets what holds the items with the first one, so that
/// threads may read one object together.
/// </summary>
/// <typeparam name="T">The type of the items.</typeparam>
public sealed class XmlList<T> : IList<T>, IReadOnlyList<T>
{
    private readonly XmlContentNode _node;
    private readonly int _slot;

    internal XmlList(XmlContentNode node, int slot) => (_node, _slot) = (node, slot);

    /// <inheritdoc cref="ICollection{T}.Count" />
    public int Count => Items?.Count ?? 0;

    bool ICollection<T>.IsReadOnly => false;

    private MemberItems? Items => _node.FindItems(_slot);

    /// <inheritdoc cref="IList{T}.this" />
    public T this[int index]
    {
        get => (T)(Items ?? [])[index];
        set => (Items ?? [])[index] = value!;
    }

    /// <inheritdoc />
    public void Add(T item) => _node.ItemsAt(_slot).Add(item!);

    /// <inheritdoc />
    public void Insert(int index, T item) => _node.ItemsAt(_slot).Insert(index, item!);

    /// <inheritdoc />
    public void Clear() => Items?.Clear();

    /// <inheritdoc />
    public void RemoveAt(int index) => (Items ?? []).RemoveAt(index);

    /// <inheritdoc />
    public bool Remove(T item) => ListSearch.Remove(this, item);

    /// <inheritdoc />
    public bool Contains(T item) => IndexOf(item) >= 0;

    /// <inheritdoc />
    public int IndexOf(T item) => ListSearch.IndexOf(this, item); // Not the items' own search: members of enums may be in boxes of their numbers.

    /// <inheritdoc />
    public void CopyTo(T[] array, int arrayIndex)
    {
        ArgumentNullException.ThrowIfNull(array);
        for (int i = 0; i < Count; i++)
        {
            array[arrayIndex + i] = this[i];
        }
    }

    /// <inheritdoc />
    /// <exception cref="InvalidOperationException">The list was changed meanwhile.</exception>
    public IEnumerator<T> GetEnumerator()
    {
        foreach (object item in Items ?? [])
        {
            yield return (T)item;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
