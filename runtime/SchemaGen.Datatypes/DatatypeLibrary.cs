using System.Diagnostics.CodeAnalysis;
using SchemaGen.Datatypes.BuiltIn;
using SchemaGen.Datatypes.DtdCompatibility;
using SchemaGen.Datatypes.Xsd;

namespace SchemaGen.Datatypes;

/// <summary>A library of datatypes, found by the URI in a schema's <c>datatypeLibrary</c> attribute.</summary>
public abstract class DatatypeLibrary
{
    /// <summary>The URI of the XSD datatypes: <c>http://www.w3.org/2001/XMLSchema-datatypes</c>.</summary>
    public const string XsdUri = "http://www.w3.org/2001/XMLSchema-datatypes";

    /// <summary>The URI of the datatypes of RELAX NG DTD Compatibility: <c>http://relaxng.org/ns/compatibility/datatypes/1.0</c>.</summary>
    public const string DtdCompatibilityUri = "http://relaxng.org/ns/compatibility/datatypes/1.0";

    private protected DatatypeLibrary(string uri) => Uri = uri;

    /// <summary>The library's URI; empty for the built-in library.</summary>
    public string Uri { get; }

    /// <summary>
    /// Returns the library with the given URI, or null if there is none. The empty URI is the built-in library with <c>string</c> and
    /// <c>token</c> (RELAX NG specification, sections 4.3 and 4.4).
    /// </summary>
    public static DatatypeLibrary? Find(string uri) => uri switch
    {
        "" => BuiltInLibrary.Instance,
        XsdUri => XsdLibrary.Instance,
        DtdCompatibilityUri => DtdCompatibilityLibrary.Instance,
        _ => null,
    };

    /// <summary>Creates the datatype with the given name and parameters.</summary>
    public abstract bool TryCreate(
        string name,
        IReadOnlyList<DatatypeParameter> parameters,
        [NotNullWhen(true)] out Datatype? datatype,
        [NotNullWhen(false)] out DatatypeError? error);
}
