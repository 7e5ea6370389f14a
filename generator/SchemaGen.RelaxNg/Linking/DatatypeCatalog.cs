using System.Diagnostics.CodeAnalysis;
using SchemaGen.Datatypes;
using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.RelaxNg.Linking;

/// <summary>The datatypes of a schema, each made once: a regular expression is compiled once, however many attributes use it.</summary>
internal sealed class DatatypeCatalog
{
    private readonly Dictionary<DatatypeReference, (Datatype? Datatype, DatatypeError? Error)> _datatypes = [];

    /// <summary>The datatype; false if it cannot be made. The error is null if there is no such library.</summary>
    public bool TryGet(DatatypeReference reference, [NotNullWhen(true)] out Datatype? datatype, out DatatypeError? error)
    {
        if (!_datatypes.TryGetValue(reference, out (Datatype? Datatype, DatatypeError? Error) entry))
        {
            entry = Create(reference);
            _datatypes.Add(reference, entry);
        }

        (datatype, error) = entry;
        return datatype is not null;
    }

    private static (Datatype? Datatype, DatatypeError? Error) Create(DatatypeReference reference)
    {
        if (DatatypeLibrary.Find(reference.LibraryUri) is not { } library)
        {
            return (null, null);
        }

        return library.TryCreate(reference.TypeName, reference.Parameters, out Datatype? datatype, out DatatypeError? error)
            ? (datatype, null)
            : (null, error);
    }
}
