using SchemaGen.Datatypes;
using SchemaGen.RelaxNg.Grammars;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.RelaxNg.Linking;

/// <summary>The datatypes of <c>data</c> and <c>value</c> patterns (sections 4.3 and 4.4).</summary>
internal static class DatatypeReferences
{
    public static DatatypeReference Of(DataSyntax data) => new(
        data.Context.DatatypeLibrary,
        data.TypeName,
        [.. data.Parameters.Select(static parameter => new DatatypeParameter(parameter.Name, parameter.Value))]);

    public static DatatypeReference Of(ValueSyntax value) => new(value.Context.DatatypeLibrary, value.TypeName ?? "token", []);
}
