using System.Collections.Immutable;
using SchemaGen.Runtime.Values;
using SchemaGen.Runtime.Writing;

namespace SchemaGen.Runtime;

/// <summary>The conversion of lists of values separated by white space. The canonical form has canonical items separated by single spaces.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
public sealed class XmlListScalar<T> : XmlScalar<XmlValueList<T>>
    where T : notnull
{
    private readonly XmlScalar<T> _item;

    /// <summary>Creates the mapping.</summary>
    /// <param name="item">The conversion of an item.</param>
    public XmlListScalar(XmlScalar<T> item) => _item = item;

    /// <inheritdoc />
    public override string Description => $"a list of which each item is {_item.Description}";

    /// <inheritdoc />
    public override bool TryParse(ReadOnlySpan<char> text, out XmlValueList<T> value) => TryParse(text, isLenient: false, out value);

    /// <summary>Reads a list. An item that the schema does not allow becomes the unrecognized value of its type, if the type has one.</summary>
    public override bool TryParseLeniently(ReadOnlySpan<char> text, out XmlValueList<T> value) => TryParse(text, isLenient: true, out value);

    /// <inheritdoc />
    public override bool IsDefined(XmlValueList<T> value)
    {
        foreach (T item in value)
        {
            if (!_item.IsDefined(item))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc />
    /// <exception cref="ArgumentOutOfRangeException">An item is not defined.</exception>
    public override string Format(XmlValueList<T> value) => string.Join(' ', value.Items.Select(_item.Format));

    internal override bool HasPrefixes => _item.HasPrefixes;

    internal override object? Read(ReadOnlySpan<char> text, Func<string, string?> namespaceOf)
    {
        string[] tokens = Tokens(text);
        ImmutableArray<T>.Builder items = ImmutableArray.CreateBuilder<T>(tokens.Length);
        foreach (string token in tokens)
        {
            if (_item.Read(token, namespaceOf) is not T item)
            {
                return null;
            }

            items.Add(item);
        }

        return new XmlValueList<T>(items.MoveToImmutable());
    }

    internal override string? TextOf(object value, PrefixScope prefixes) =>
        HasPrefixes ? string.Join(' ', ((XmlValueList<T>)value).Items.Select(item => _item.TextOf(item, prefixes))) : TextOf(value);

    internal override string KeyOf(XmlValueList<T> value) => string.Join(' ', value.Items.Select(_item.KeyOf));

    // Each item is a value, but the type of at least one cannot represent it.
    internal override bool IsUnfit(ReadOnlySpan<char> text)
    {
        bool isUnfit = false;
        foreach (string token in Tokens(text))
        {
            if (!_item.TryParseLeniently(token, out _))
            {
                if (!_item.IsUnfit(token))
                {
                    return false;
                }

                isUnfit = true;
            }
        }

        return isUnfit;
    }

    internal override bool AreEqual(object left, object right)
    {
        if (left is not XmlValueList<T> values || right is not XmlValueList<T> others || values.Count != others.Count)
        {
            return left.Equals(right);
        }

        for (int i = 0; i < values.Count; i++)
        {
            if (!_item.AreEqual(values[i], others[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static string[] Tokens(ReadOnlySpan<char> text) => text.ToString().Split((char[])[' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);

    private bool TryParse(ReadOnlySpan<char> text, bool isLenient, out XmlValueList<T> value)
    {
        string[] tokens = Tokens(text);
        ImmutableArray<T>.Builder items = ImmutableArray.CreateBuilder<T>(tokens.Length);
        foreach (string token in tokens)
        {
            if (!(isLenient ? _item.TryParseLeniently(token, out T? item) : _item.TryParse(token, out item)))
            {
                value = default;
                return false;
            }

            items.Add(item);
        }

        value = new XmlValueList<T>(items.MoveToImmutable());
        return true;
    }
}
