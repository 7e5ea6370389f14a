using System.Xml;
using SchemaGen.Datatypes;

namespace SchemaGen.RelaxNg.Derivatives;

/// <summary>The context of values in a document. Entities and notations are not declared: document types are not read.</summary>
internal sealed class ReaderDatatypeContext(XmlReader reader) : IDatatypeContext
{
    public string? LookupNamespace(string prefix) => reader.LookupNamespace(prefix) ?? (prefix.Length == 0 ? "" : null);

    public bool IsUnparsedEntity(string name) => false;

    public bool IsNotation(string name) => false;
}
