using System.Collections;

namespace SchemaGen.Runtime;

/// <summary>The attributes whose names the schema does not fix: values by name, in document order.</summary>
public sealed class XmlAttributeDictionary : ICollection<XmlRawAttribute>, IReadOnlyCollection<XmlRawAttribute>
{
    private readonly XmlList<XmlRawAttribute> _attributes;

    internal XmlAttributeDictionary(XmlContentNode node, int slot) => _attributes = new XmlList<XmlRawAttribute>(node, slot);

    /// <inheritdoc cref="ICollection{T}.Count" />
    public int Count => _attributes.Count;

    bool ICollection<XmlRawAttribute>.IsReadOnly => false;

    /// <summary>
    /// The value of an attribute; null if no attribute has the name. Setting it replaces the value in place, or adds a new attribute at the end. Setting null
    /// removes the attribute.
    /// </summary>
    /// <param name="localName">The local name.</param>
    /// <param name="namespaceUri">The namespace; empty for none.</param>
    public string? this[string localName, string namespaceUri = ""]
    {
        get => IndexOf(localName, namespaceUri) is >= 0 and int index ? _attributes[index].Value : null;
        set
        {
            int index = IndexOf(localName, namespaceUri);
            if (value is null)
            {
                if (index >= 0)
                {
                    _attributes.RemoveAt(index);
                }
            }
            else if (index >= 0)
            {
                _attributes[index] = _attributes[index] with { Value = value };
            }
            else
            {
                _attributes.Add(new XmlRawAttribute(localName, namespaceUri, value));
            }
        }
    }

    /// <summary>Adds an attribute at the end.</summary>
    /// <exception cref="ArgumentException">An attribute with the name exists already.</exception>
    public void Add(XmlRawAttribute item)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (IndexOf(item.LocalName, item.NamespaceUri) >= 0)
        {
            throw new ArgumentException($"There is an attribute '{item.LocalName}' already.", nameof(item));
        }

        _attributes.Add(item);
    }

    /// <summary>Returns whether an attribute has the name.</summary>
    public bool Contains(string localName, string namespaceUri = "") => IndexOf(localName, namespaceUri) >= 0;

    /// <inheritdoc />
    public bool Contains(XmlRawAttribute item) => _attributes.Contains(item);

    /// <summary>Removes the attribute with the name. Returns false if it does not exist.</summary>
    public bool Remove(string localName, string namespaceUri = "")
    {
        int index = IndexOf(localName, namespaceUri);
        if (index >= 0)
        {
            _attributes.RemoveAt(index);
        }

        return index >= 0;
    }

    /// <inheritdoc />
    public bool Remove(XmlRawAttribute item) => _attributes.Remove(item);

    /// <inheritdoc />
    public void Clear() => _attributes.Clear();

    /// <inheritdoc />
    public void CopyTo(XmlRawAttribute[] array, int arrayIndex) => _attributes.CopyTo(array, arrayIndex);

    /// <summary>Enumerates the attributes in document order.</summary>
    public IEnumerator<XmlRawAttribute> GetEnumerator() => _attributes.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int IndexOf(string localName, string namespaceUri)
    {
        for (int i = 0; i < _attributes.Count; i++)
        {
            if (_attributes[i].LocalName == localName && _attributes[i].NamespaceUri == namespaceUri)
            {
                return i;
            }
        }

        return -1;
    }
}
