using System.ComponentModel;

namespace SchemaGen.Runtime;

/// <summary>The parts of an entry: which elements can stand in each, and where one entry ends and the next begins.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class XmlEntryParts
{
    private const string Several = "*";
    private const string One = "1";

    private readonly Dictionary<(string LocalName, string NamespaceUri), int> _partOf = [];
    private readonly List<bool> _isList = [];
    private readonly List<(string LocalName, string NamespaceUri)?> _onlyName = [];

    /// <summary>Creates the parts.</summary>
    /// <param name="parts">For each part a sign, 1 or * for several elements, and then the local names of its elements, each with its namespace.</param>
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

    /// <summary>The part in which an item stands; -1 for none.</summary>
    internal int Of(object item) => item is XmlElementNode element && _partOf.TryGetValue(element.WrittenName, out int part) ? part : -1;

    /// <summary>Whether a part that follows another belongs to the next entry.</summary>
    internal bool StartsEntry(int before, int part) => part < before || (part == before && !_isList[part]);

    /// <summary>An element that is to stand in a part; it gets the part's name if that is only one.</summary>
    /// <exception cref="ArgumentException">Elements of its name cannot stand there.</exception>
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
