using System.Collections;
using System.ComponentModel;

namespace SchemaGen.Runtime;

/// <summary>A live view of a part of another list. It stores no items: all changes are made in that list.</summary>
/// <typeparam name="T">The type of the items in the view.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class XmlListView<T> : IList<T>, IReadOnlyList<T>
    where T : class
{
    private protected XmlListView()
    {
    }

    /// <inheritdoc cref="ICollection{T}.Count" />
    public abstract int Count { get; }

    bool ICollection<T>.IsReadOnly => false;

    /// <inheritdoc cref="IList{T}.this" />
    public abstract T this[int index] { get; set; }

    /// <inheritdoc />
    public int IndexOf(T item) => ListSearch.IndexOf(this, item);

    /// <inheritdoc />
    public bool Contains(T item) => IndexOf(item) >= 0;

    /// <summary>Adds an item after the last item of the view, or where the schema allows it if the view is empty.</summary>
    public virtual void Add(T item) => Insert(Count, item);

    /// <summary>Inserts an item directly before the item at the index or, at the end of the view, after its last item.</summary>
    public abstract void Insert(int index, T item);

    /// <inheritdoc />
    public bool Remove(T item) => ListSearch.Remove(this, item);

    /// <inheritdoc />
    public abstract void RemoveAt(int index);

    /// <summary>Removes the items of the view from the list. Other items of the list stay.</summary>
    public void Clear()
    {
        for (int i = Count - 1; i >= 0; i--)
        {
            RemoveAt(i);
        }
    }

    /// <inheritdoc />
    public void CopyTo(T[] array, int arrayIndex)
    {
        ArgumentNullException.ThrowIfNull(array);
        foreach (T item in this)
        {
            array[arrayIndex++] = item;
        }
    }

    /// <inheritdoc />
    public abstract IEnumerator<T> GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
