using System.Collections.Immutable;
using SchemaGen.Runtime.Values;

namespace SchemaGen.Runtime;

/// <summary>Creates values of <c>list</c> patterns. A collection expression, <c>[1, 2, 3]</c>, does the same.</summary>
public static class XmlValueList
{
    /// <summary>Creates a list of items.</summary>
    /// <exception cref="ArgumentException">An item is a text that is empty or contains white space. It would not be read back as one item.</exception>
    public static XmlValueList<T> Create<T>(ReadOnlySpan<T> items)
        where T : notnull
    {
        if (typeof(T) == typeof(string))
        {
            foreach (T item in items)
            {
                CheckToken((string)(object)item);
            }
        }

        return new XmlValueList<T>([.. items]);
    }

    /// <summary>Creates a list of items.</summary>
    /// <exception cref="ArgumentException">An item is a text that is empty or contains white space.</exception>
    public static XmlValueList<T> Create<T>(IEnumerable<T> items)
        where T : notnull => Create<T>(items.ToArray().AsSpan());

    private static void CheckToken(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length == 0 || text.AsSpan().IndexOfAny(WhiteSpace.Characters) >= 0)
        {
            throw new ArgumentException($"An item of a list is a word without white space, which '{text}' is not.", nameof(text));
        }
    }
}
