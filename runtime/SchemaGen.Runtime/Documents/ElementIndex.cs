namespace SchemaGen.Runtime.Documents;

/// <summary>Collects the elements of a document while it is validated. Reused for many documents.</summary>
internal sealed class ElementIndex
{
    private readonly List<int> _declaring = [];
    private ElementEntry[] _entries = new ElementEntry[64];
    private Dictionary<(int Element, int Parent), int>? _choices;
    private HashSet<int>? _undecided;

    /// <summary>The number of elements so far.</summary>
    public int Count { get; private set; }

    public void Clear()
    {
        Count = 0;
        IsAmbiguous = false;
        _declaring.Clear();
        _choices = null;
        _undecided = null;
    }

    /// <summary>Whether an element matched several patterns.</summary>
    public bool IsAmbiguous { get; set; }

    /// <summary>Adds an element at its start tag.</summary>
    /// <returns>Its number.</returns>
    public int Start(int start, int parent, bool declaresNamespaces)
    {
        if (Count == _entries.Length)
        {
            Array.Resize(ref _entries, Count * 2);
        }

        ref ElementEntry entry = ref _entries[Count];
        entry.Start = start;
        entry.Parent = parent;
        entry.Pattern = ElementEntry.NoPattern;
        if (declaresNamespaces)
        {
            _declaring.Add(Count);
        }

        return Count++;
    }

    /// <summary>Ends an element after its end tag.</summary>
    public void End(int element, int end)
    {
        _entries[element].End = end;
        _entries[element].Next = Count;
    }

    /// <summary>Notes the pattern that an element matched, for one of the patterns of its parent.</summary>
    public void Choose(int element, int parentPattern, int pattern)
    {
        ref ElementEntry entry = ref _entries[element];
        if (entry.Pattern is ElementEntry.NoPattern)
        {
            entry.Pattern = pattern;
        }
        else if (entry.Pattern != pattern)
        {
            entry.Pattern = ElementEntry.ManyPatterns;
        }

        (_choices ??= []).Add((element, parentPattern), pattern);
    }

    /// <summary>Notes that none of several patterns fits the start tag of an element.</summary>
    /// <param name="element">The number of the element.</param>
    /// <param name="pattern">The first of the patterns.</param>
    public void MarkUndecided(int element, int pattern)
    {
        _entries[element].Pattern = pattern;
        (_undecided ??= []).Add(element);
    }

    /// <summary>Whether none of several patterns fits the start tag of an element.</summary>
    public bool IsUndecided(int element) => _undecided?.Contains(element) == true;

    /// <summary>Notes the only pattern that an element can match.</summary>
    public void SetPattern(int element, int pattern) => _entries[element].Pattern = pattern;

    /// <summary>The document with the index of its elements.</summary>
    public DocumentText ToDocument(DocumentBytes document, XmlSchemaReader? schema, XmlReadOptions options) => new(document with { Map = null }, schema, _entries.AsSpan(0, Count).ToArray(), [.. _declaring])
    {
        IsLenient = options.IsLenient,
        AppliesDefaults = options.AppliesDefaults,
        IsAmbiguous = IsAmbiguous,
        Undecided = _undecided,
        Choices = _choices,
    };
}
