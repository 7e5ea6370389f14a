using SchemaGen.Datatypes;

namespace SchemaGen.RelaxNg.Grammars;

/// <summary><c>value</c>: one value of a datatype.</summary>
public sealed class ValuePattern : Pattern
{
    internal ValuePattern(int id, Datatype datatype, object value, string text, DatatypeReference reference, string namespaceUri)
        : base(id, isNullable: false)
    {
        Datatype = datatype;
        Value = value;
        Text = text;
        Reference = reference;
        NamespaceUri = namespaceUri;
    }

    /// <summary>The datatype.</summary>
    public Datatype Datatype { get; }

    /// <summary>The value in the datatype's value space.</summary>
    public object Value { get; }

    /// <summary>The value as the schema writes it.</summary>
    public string Text { get; }

    /// <summary>The schema's reference to the datatype, which a program contains as well.</summary>
    public DatatypeReference Reference { get; }

    /// <summary>For QName and NOTATION values: the namespace of the value; else empty.</summary>
    public string NamespaceUri { get; }
}
