using System.ComponentModel;

namespace SchemaGen.Runtime;

/// <summary>The parts of an entry. They determine the elements that each part accepts and the boundaries between entries.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class XmlEntryParts
{
    private const string Several = "*";
    private const string One = "1";

    private readonly Dictionary<(string LocalName, string NamespaceUri), int> _partOf = [];
    private readonly List<bool> _isList = [];
    private readonly List<(string LocalName, string NamespaceUri)?> _onlyName = [];

    /// <summary>Creates the parts.</summary>
    /// <param name="parts">For each part: 1 for one element or * for several, then the local name and the namespace of each element that it accepts.</param>
    public XmlEntryParts(params string[] parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        for (int i = 0; i < parts.Length; i++)
        {
            if (parts[i] is One or Several)
            {
                _isList.Add(parts[i] == Several);
                _onlyName.Add(null);
                continue;
            }

            (string, string) name = (parts[i], parts[++i]);
            bool isFirst = !_partOf.ContainsValue(_isList.Count - 1);
            _partOf[name] = _isList.Count - 1;
            _onlyName[^1] = isFirst ? name : null;
        }
    }

    /// <summary>Returns the part that accepts an item; -1 if none does.</summary>
    internal int Of(object item) => item is XmlElementNode element && _partOf.TryGetValue(element.WrittenName, out int part) ? part : -1;

    /// <summary>Returns whether an element in one part, directly after an element in another, starts a new entry.</summary>
    internal bool StartsEntry(int before, int part) => part < before || (part == before && !_isList[part]);

    /// <summary>Checks an element for a part. If the part accepts only one name, the element is renamed to it.</summary>
    /// <exception cref="ArgumentException">The part does not accept elements with that name.</exception>
    internal XmlElementNode Named(int part, XmlElementNode element)
    {
        ArgumentNullException.ThrowIfNull(element);
        if (_onlyName[part] is { } name)
        {
            element.WrittenName = name;
        }

        return Of(element) == part ? element : throw new ArgumentException($"An element '{element.WrittenName.LocalName}' cannot stand in this part of the entry.", nameof(element));
    }
}
