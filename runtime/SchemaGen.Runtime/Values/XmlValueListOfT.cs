using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace SchemaGen.Runtime;

/// <summary>
/// The value of a <c>list</c> pattern: items of one type, separated by white space in XML. Immutable and compared item by item. To change a list,
/// assign a new one to the property: <c>shape.Sizes = [.. shape.Sizes, 5]</c>. The default value is the empty list.
/// </summary>
/// <typeparam name="T">The type of the items.</typeparam>
[CollectionBuilder(typeof(XmlValueList), nameof(XmlValueList.Create))]
public readonly struct XmlValueList<T> : IReadOnlyList<T>, IEquatable<XmlValueList<T>>
    where T : notnull
{
    private readonly ImmutableArray<T> _items;

    internal XmlValueList(ImmutableArray<T> items) => _items = items;

    /// <summary>The items.</summary>
    public ImmutableArray<T> Items => _items.IsDefault ? [] : _items;

    /// <summary>The number of items.</summary>
    public int Count => Items.Length;

    /// <summary>The item at an index, starting at 0.</summary>
    /// <exception cref="IndexOutOfRangeException">The index is negative or not less than <see cref="Count"/>.</exception>
    public T this[int index] => Items[index];

    /// <summary>Returns a list with each item converted.</summary>
    /// <exception cref="ArgumentException">The converter returns a text that is empty or contains white space.</exception>
    public XmlValueList<TOther> ConvertAll<TOther>(Func<T, TOther> converter)
        where TOther : notnull => XmlValueList.Create(Items.Select(converter));

    /// <summary>Enumerates the items.</summary>
    public ImmutableArray<T>.Enumerator GetEnumerator() => Items.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)Items).GetEnumerator();

    /// <summary>Returns whether the other list has equal items in the same order.</summary>
    public bool Equals(XmlValueList<T> other) => Items.AsSpan().SequenceEqual(other.Items.AsSpan(), EqualityComparer<T>.Default);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is XmlValueList<T> other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (T item in Items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <summary>Returns the items, separated by spaces.</summary>
    public override string ToString() => string.Join(' ', Items);

    /// <summary>Returns whether two lists have equal items in the same order.</summary>
    public static bool operator ==(XmlValueList<T> left, XmlValueList<T> right) => left.Equals(right);

    /// <summary>Returns whether two lists differ.</summary>
    public static bool operator !=(XmlValueList<T> left, XmlValueList<T> right) => !left.Equals(right);
}
