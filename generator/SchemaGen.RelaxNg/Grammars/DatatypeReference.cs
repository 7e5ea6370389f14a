using System.Collections.Immutable;
using SchemaGen.Datatypes;

namespace SchemaGen.RelaxNg.Grammars;

/// <summary>A schema's reference to a datatype: the information needed to create the same <see cref="Datatype"/> again.</summary>
/// <param name="LibraryUri">The library; empty for the built-in one.</param>
/// <param name="TypeName">The name in the library.</param>
/// <param name="Parameters">The parameters in schema order.</param>
public sealed record DatatypeReference(string LibraryUri, string TypeName, ImmutableArray<DatatypeParameter> Parameters)
{
    /// <inheritdoc />
    public bool Equals(DatatypeReference? other) =>
        other is not null && LibraryUri == other.LibraryUri && TypeName == other.TypeName && Parameters.SequenceEqual(other.Parameters);

    /// <inheritdoc />
    public override int GetHashCode()
    {
        int hash = (StringComparer.Ordinal.GetHashCode(LibraryUri) * 31) + StringComparer.Ordinal.GetHashCode(TypeName);
        foreach (DatatypeParameter parameter in Parameters)
        {
            hash = (hash * 31) + parameter.GetHashCode();
        }

        return hash;
    }
}
