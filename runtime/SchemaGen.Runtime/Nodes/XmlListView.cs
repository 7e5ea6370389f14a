using System.Collections;
using System.ComponentModel;

namespace SchemaGen.Runtime;

/// <summary>A list that holds nothing itself: it shows a part of another one, and what is done to it is done there.</summary>
/// <typeparam name="T">What it shows.</typeparam>
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

    /// <summary>Adds an item after the last one of the view; if there is none, where the schema allows it.</summary>
    public virtual void Add(T item) => Insert(Count, item);

    /// <summary>Inserts an item directly before the one that has the index; at the end of the view, behind its last one.</summary>
    public abstract void Insert(int index, T item);

    /// <inheritdoc />
    public bool Remove(T item) => ListSearch.Remove(this, item);

    /// <inheritdoc />
    public abstract void RemoveAt(int index);

    /// <summary>Removes the items of the view; the others stay.</summary>
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
