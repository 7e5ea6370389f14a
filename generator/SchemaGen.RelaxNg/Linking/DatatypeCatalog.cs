using System.Diagnostics.CodeAnalysis;
using SchemaGen.Datatypes;
using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.RelaxNg.Linking;

/// <summary>Creates and caches the datatypes of a schema. A regular expression is compiled once, however many attributes use it.</summary>
internal sealed class DatatypeCatalog
{
    private readonly Dictionary<DatatypeReference, Entry> _datatypes = [];

    /// <summary>Gets a datatype; returns false if it cannot be created. The error is null if there is no such library.</summary>
    public bool TryGet(DatatypeReference reference, [NotNullWhen(true)] out Datatype? datatype, out DatatypeError? error)
    {
        if (!_datatypes.TryGetValue(reference, out Entry? entry))
        {
            entry = Create(reference);
            _datatypes.Add(reference, entry);
        }

        datatype = entry.Datatype;
        error = entry.Error;
        return datatype is not null;
    }

    private static Entry Create(DatatypeReference reference)
    {
        if (DatatypeLibrary.Find(reference.LibraryUri) is not { } library)
        {
            return new Entry(null, null);
        }

        return library.TryCreate(reference.TypeName, reference.Parameters, out Datatype? datatype, out DatatypeError? error)
            ? new Entry(datatype, null)
            : new Entry(null, error);
    }

    private sealed class Entry(Datatype? datatype, DatatypeError? error)
    {
        public Datatype? Datatype { get; } = datatype;

        public DatatypeError? Error { get; } = error;
    }
}
