using SchemaGen.Evolution;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Grammars;
using SchemaGen.RelaxNg.Linting;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.Cli.Linting;

/// <summary>Finds datatypes whose facets and exceptions leave no value.</summary>
internal sealed class ValuesWithoutText : ILintRule
{
    public DiagnosticCode Code => DiagnosticCode.ValueWithoutText;

    public IEnumerable<SchemaDiagnostic> Check(LintedSchema schema, CancellationToken cancellationToken)
    {
        Dictionary<DatatypeReference, bool> known = [];
        foreach (DataSyntax data in schema.ReachableData)
        {
            cancellationToken.ThrowIfCancellationRequested();
            DatatypeReference reference = LintedSchema.ReferenceOf(data);
            if (!known.TryGetValue(reference, out bool isEmpty))
            {
                isEmpty = EmptyDatatypes.IsEmpty(reference);
                known.Add(reference, isEmpty);
            }

            if (isEmpty || (data.Except is not null && EmptyDatatypes.IsEmpty(schema.Linked, data)))
            {
                string facets = string.Join(", ", data.Parameters.Select(static parameter => $"{parameter.Name} = '{parameter.Value}'"));
                yield return new SchemaDiagnostic(Code, data.Location, [isEmpty ? "" : " that is not excepted", data.TypeName, facets.Length == 0 ? "" : $" with these facets: {facets}"]);
            }
        }
    }
}
