using System.Diagnostics.CodeAnalysis;

namespace SchemaGen.Datatypes.BuiltIn;

/// <summary>The library that every RELAX NG processor has: <c>string</c> and <c>token</c>, neither with parameters.</summary>
internal sealed class BuiltInLibrary : DatatypeLibrary
{
    private static readonly BuiltInDatatype StringType = new("string", "a string", WhiteSpace.Preserve);
    private static readonly BuiltInDatatype TokenType = new("token", "a token", WhiteSpace.Collapse);

    private BuiltInLibrary()
        : base("")
    {
    }

    public static BuiltInLibrary Instance { get; } = new();

    public override bool TryCreate(
        string name,
        IReadOnlyList<DatatypeParameter> parameters,
        [NotNullWhen(true)] out Datatype? datatype,
        [NotNullWhen(false)] out DatatypeError? error)
    {
        datatype = name switch { "string" => StringType, "token" => TokenType, _ => null };
        error = datatype is null
            ? new(DatatypeErrorKind.UnknownDatatype, $"the built-in library has only string and token, not {name}; for XSD's types set datatypeLibrary=\"{XsdUri}\"")
            : parameters.Count > 0
                ? new(DatatypeErrorKind.InvalidUse, $"the built-in {name} takes no parameters; for XSD's {name} set datatypeLibrary=\"{XsdUri}\"", 0)
                : null;
        if (error is not null)
        {
            datatype = null;
        }

        return error is null;
    }
}
