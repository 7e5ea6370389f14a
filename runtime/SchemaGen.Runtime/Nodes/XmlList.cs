using System.Collections;
using SchemaGen.Runtime.Values;

namespace SchemaGen.Runtime;

/// <summary>
/// A list that is a member of a generated class. Reading a list property does not modify the object, so several threads may read an object at the same
/// time. Storage for the items is allocated when the first item is added.
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
        get => Existing(index)[index] is var item && item is UnfitValue unfit ? throw _node.OverflowOf(_slot, unfit) : (T)item;
        set => Existing(index).Replace(index, Checked(value), Changed().PlaceOf(index));
    }

    /// <inheritdoc />
    public void Add(T item) => Changed().Add(Checked(item));

    /// <inheritdoc />
    public void Insert(int index, T item) => Changed().Insert(index, Checked(item));

    /// <inheritdoc />
    public void Clear()
    {
        if (Count > 0)
        {
            Changed().Clear();
        }
    }

    /// <inheritdoc />
    public void RemoveAt(int index)
    {
        Existing(index);
        Changed().RemoveAt(index);
    }

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
    /// <exception cref="InvalidOperationException">The list was changed during the enumeration.</exception>
    public IEnumerator<T> GetEnumerator()
    {
        int version = Items?.Version ?? 0;
        for (int i = 0; i < Count; i++)
        {
            yield return this[i];
            if (version != (Items?.Version ?? 0))
            {
                throw new InvalidOperationException("The list was changed while it was enumerated.");
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private MemberItems Changed() => _node.ChangedItemsAt(_slot);

    private MemberItems Existing(int index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
        return Items!;
    }

    // A list of objects is the content of a raw element, which allows only strings and elements.
    private static object Checked(T item) => typeof(T) == typeof(object) ? XmlRawElement.CheckNode(item) : item ?? throw new ArgumentNullException(nameof(item));
}
