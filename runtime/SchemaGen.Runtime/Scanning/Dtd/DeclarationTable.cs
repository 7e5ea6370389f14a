namespace SchemaGen.Runtime.Scanning.Dtd;

/// <summary>Declarations by name. The first one of a name binds.</summary>
internal sealed class DeclarationTable<T>
    where T : class
{
    private readonly Utf8Names _names = new();
    private readonly List<T> _declarations = [];

    /// <summary>The declarations in document order.</summary>
    public IReadOnlyList<T> Declarations => _declarations;

    /// <summary>The names of the declarations that satisfy a condition.</summary>
    public IEnumerable<string> NamesOf(Predicate<T> condition) =>
        Enumerable.Range(0, _declarations.Count).Where(i => condition(_declarations[i])).Select(i => _names[i]);

    /// <summary>The declaration of a name; null if there is none.</summary>
    public T? Find(ReadOnlySpan<byte> name) => _names.Find(name) is >= 0 and int number ? _declarations[number] : null;

    /// <summary>Adds a declaration, unless the name has one.</summary>
    /// <returns>Whether it was added.</returns>
    public bool TryAdd(ReadOnlySpan<byte> name, T declaration)
    {
        bool isNew = _names.Add(name) == _declarations.Count;
        if (isNew)
        {
            _declarations.Add(declaration);
        }

        return isNew;
    }
}
