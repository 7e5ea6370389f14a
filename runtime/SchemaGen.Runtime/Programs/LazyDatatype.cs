using SchemaGen.Datatypes;

namespace SchemaGen.Runtime.Programs;

/// <summary>A datatype that is made at its first use: most documents use few of a schema's datatypes, and patterns cost time to compile.</summary>
internal sealed class LazyDatatype(string libraryUri, string typeName, DatatypeParameter[] parameters)
{
    private Datatype? _value;

    /// <exception cref="FormatException">There is no such datatype: the program is damaged or of another version.</exception>
    public Datatype Value => _value ?? Create();

    // Two threads that create it at once create equal ones; either will do.
    private Datatype Create()
    {
        if (DatatypeLibrary.Find(libraryUri)?.TryCreate(typeName, parameters, out Datatype? datatype, out _) != true)
        {
            throw new FormatException($"The schema program is damaged: there is no datatype {typeName} with these parameters.");
        }

        return _value = datatype!;
    }
}
