using System.Diagnostics.CodeAnalysis;
using SchemaGen.Datatypes.Xsd.Facets;

namespace SchemaGen.Datatypes.Xsd;

/// <summary>The datatypes of XSD 1.0 part 2 as RELAX NG uses them: by name, with facets as parameters.</summary>
internal sealed class XsdLibrary : DatatypeLibrary
{
    private readonly Dictionary<string, XsdType> _types = BuiltInTypes.All.ToDictionary(static type => type.Name);
    private readonly Dictionary<string, XsdDatatype> _plain;

    private XsdLibrary()
        : base(XsdUri) => _plain = BuiltInTypes.All.ToDictionary(static type => type.Name, static type => new XsdDatatype(type, [], []));

    public static XsdLibrary Instance { get; } = new();

    public override bool TryCreate(
        string name,
        IReadOnlyList<DatatypeParameter> parameters,
        [NotNullWhen(true)] out Datatype? datatype,
        [NotNullWhen(false)] out DatatypeError? error)
    {
        datatype = null;
        error = null;
        if (!_types.TryGetValue(name, out XsdType? type))
        {
            error = new(DatatypeErrorKind.UnknownDatatype, $"XSD has no datatype {name}{Spelling.DidYouMean(name, [.. _types.Keys])}");
        }
        else if (parameters.Count == 0)
        {
            datatype = _plain[name];
        }
        else if (new FacetReader(type).Read(parameters, out error) is { } facets)
        {
            datatype = new XsdDatatype(type, facets, [.. parameters]);
        }

        return datatype is not null;
    }
}
