using System.Collections.Immutable;
using SchemaGen.Runtime.Values;

namespace SchemaGen.Runtime;

/// <summary>Makes values of <c>list</c> patterns; <c>[1, 2, 3]</c> does the same.</summary>
public static class XmlValueList
{
    /// <summary>A list of these items.</summary>
    /// <exception cref="ArgumentException">An item is a text that is empty or has white space in it: read again it would not be that one item.</exception>
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

    /// <summary>A list of these items.</summary>
    /// <exception cref="ArgumentException">An item is a text that is empty or has white space in it.</exception>
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
