using System.Collections.Immutable;
using SchemaGen.Runtime.Values;

namespace SchemaGen.Runtime;

/// <summary>Lists of values, divided by white space; canonical is one blank between items in canonical form.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
public sealed class XmlListScalar<T> : XmlScalar<XmlValueList<T>>
    where T : notnull
{
    private readonly XmlScalar<T> _item;

    /// <summary>Creates the mapping.</summary>
    /// <param name="item">How an item is read and written.</param>
    public XmlListScalar(XmlScalar<T> item) => _item = item;

    /// <inheritdoc />
    public override string Description => $"a list of which each item is {_item.Description}";

    /// <inheritdoc />
    public override bool TryParse(ReadOnlySpan<char> text, out XmlValueList<T> value) => TryParse(text, isLenient: false, out value);

    /// <summary>Reads a list; an item that the schema does not know gets the value for that, if its type has one.</summary>
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

    private bool TryParse(ReadOnlySpan<char> text, bool isLenient, out XmlValueList<T> value)
    {
        string[] tokens = text.ToString().Split((char[])[' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
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
