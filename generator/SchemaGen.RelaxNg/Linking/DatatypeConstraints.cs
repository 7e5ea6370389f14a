using SchemaGen.Datatypes;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Grammars;
using SchemaGen.RelaxNg.Syntax;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Linking;

/// <summary>Section 4.16: a datatype must exist and accept the parameters and values that the schema states.</summary>
internal sealed class DatatypeConstraints(DatatypeCatalog datatypes, DiagnosticBag diagnostics) : IPatternConstraint
{
    public void Check(PatternSyntax pattern)
    {
        switch (pattern)
        {
            case DataSyntax data:
                DatatypeReference reference = DatatypeReferences.Of(data);
                if (!datatypes.TryGet(reference, out _, out DatatypeError? error))
                {
                    int index = error?.ParameterIndex ?? -1;
                    Report(reference, error, index >= 0 && index < data.Parameters.Length ? data.Parameters[index].Location : data.Location);
                }

                break;

            case ValueSyntax value:
                Check(value);
                break;
        }
    }

    private void Check(ValueSyntax value)
    {
        DatatypeReference reference = DatatypeReferences.Of(value);
        if (!datatypes.TryGet(reference, out Datatype? datatype, out DatatypeError? error))
        {
            Report(reference, error, value.Location);
        }
        else if (datatype.Parse(value.Text, new SchemaDatatypeContext(value.Context)) is null)
        {
            diagnostics.Add(DiagnosticCode.InvalidValue, value.Location, value.Text, reference.TypeName, datatype.Description);
        }
    }

    private void Report(DatatypeReference reference, DatatypeError? error, SourceLocation location)
    {
        if (error is null)
        {
            // An invalid URI is reported where the schema declares it.
            if (SchemaUri.IsLibraryUri(reference.LibraryUri))
            {
                diagnostics.Add(DiagnosticCode.UnknownDatatypeLibrary, location, reference.LibraryUri);
            }

            return;
        }

        DiagnosticCode code = error.Kind switch
        {
            DatatypeErrorKind.UnknownDatatype => DiagnosticCode.UnknownDatatype,
            DatatypeErrorKind.UnknownParameter => DiagnosticCode.UnknownParameter,
            DatatypeErrorKind.InvalidParameter => DiagnosticCode.InvalidParameter,
            DatatypeErrorKind.InvalidRegex => DiagnosticCode.InvalidRegex,
            _ => DiagnosticCode.InvalidDatatypeUse,
        };
        diagnostics.Add(code, location, error.Message);
    }
}
