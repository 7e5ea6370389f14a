using SchemaGen.Datatypes;

namespace SchemaGen.RelaxNg.Grammars;

/// <summary><c>data</c>: any value of a datatype but the excepted ones.</summary>
public sealed class DataPattern : Pattern
{
    internal DataPattern(int id, Datatype datatype, Pattern? except, DatatypeReference reference)
        : base(id, isNullable: false)
    {
        Datatype = datatype;
        Except = except;
        Reference = reference;
    }

    /// <summary>The datatype with its parameters applied.</summary>
    public Datatype Datatype { get; }

    /// <summary>The values that are excepted, or null.</summary>
    public Pattern? Except { get; }

    /// <summary>The schema's reference to the datatype, which a program contains as well.</summary>
    public DatatypeReference Reference { get; }
}
