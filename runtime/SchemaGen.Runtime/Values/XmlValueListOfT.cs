using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace SchemaGen.Runtime;

/// <summary>
/// The value of a <c>list</c>: items of one type, divided by white space in XML. Immutable and compared item by item, as a value is; to change
/// it, give the property a new one: <c>shape.Sizes = [.. shape.Sizes, 5]</c>. What was never given a value is empty.
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

    /// <summary>The item at a place, from 0.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such place.</exception>
    public T this[int index] => Items[index];

    /// <summary>The list of what a converter makes of each item.</summary>
    /// <exception cref="ArgumentException">It makes a text that is empty or has white space in it.</exception>
    public XmlValueList<TOther> ConvertAll<TOther>(Func<T, TOther> converter)
        where TOther : notnull => XmlValueList.Create(Items.Select(converter));

    /// <summary>Goes through the items.</summary>
    public ImmutableArray<T>.Enumerator GetEnumerator() => Items.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)Items).GetEnumerator();

    /// <summary>Whether the other list has equal items in the same order.</summary>
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

    /// <summary>The items, with blanks between them.</summary>
    public override string ToString() => string.Join(' ', Items);

    /// <summary>Whether two lists have equal items in the same order.</summary>
    public static bool operator ==(XmlValueList<T> left, XmlValueList<T> right) => left.Equals(right);

    /// <summary>Whether two lists differ.</summary>
    public static bool operator !=(XmlValueList<T> left, XmlValueList<T> right) => !left.Equals(right);
}
