using System.Xml;
using SchemaGen.Datatypes;

namespace SchemaGen.RelaxNg.Derivatives;

/// <summary>The context of values in a document. It declares no entities and notations because the validator does not read document types.</summary>
internal sealed class ReaderDatatypeContext(XmlReader reader) : IDatatypeContext
{
    public string? LookupNamespace(string prefix) => reader.LookupNamespace(prefix) ?? (prefix.Length == 0 ? "" : null);

    public bool IsUnparsedEntity(string name) => false;

    public bool IsNotation(string name) => false;
}
