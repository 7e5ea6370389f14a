using System.Diagnostics.CodeAnalysis;
using SchemaGen.Datatypes.Xsd;

namespace SchemaGen.Datatypes.DtdCompatibility;

/// <summary>RELAX NG DTD Compatibility, section 4: <c>ID</c>, <c>IDREF</c> and <c>IDREFS</c>, which are XSD's without parameters.</summary>
internal sealed class DtdCompatibilityLibrary : DatatypeLibrary
{
    private DtdCompatibilityLibrary()
        : base(DtdCompatibilityUri)
    {
    }

    public static DtdCompatibilityLibrary Instance { get; } = new();

    public override bool TryCreate(
        string name,
        IReadOnlyList<DatatypeParameter> parameters,
        [NotNullWhen(true)] out Datatype? datatype,
        [NotNullWhen(false)] out DatatypeError? error)
    {
        datatype = null;
        error = name is not ("ID" or "IDREF" or "IDREFS")
            ? new(DatatypeErrorKind.UnknownDatatype, $"the library of DTD compatibility has only ID, IDREF and IDREFS, not {name}")
            : parameters.Count > 0 ? new(DatatypeErrorKind.InvalidUse, $"{name} of DTD compatibility takes no parameters", 0) : null;
        return error is null && XsdLibrary.Instance.TryCreate(name, [], out datatype, out error);
    }
}
