using SchemaGen.Compiler.Shapes;
using SchemaGen.Datatypes;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.Compiler.Derivation;

/// <summary>
/// Recognizes patterns that match UUIDs: in lower and upper case, with hyphens only or with and without, and no
/// near misses. It tests the schema's own datatypes, so the form of their regular expressions does not matter.
/// </summary>
internal sealed class Uuids
{
    private const string Digits = "0123456789abcdef89ABCDEF01234567";

    private static readonly string[] Wrong =
    [
        "", Digits[1..], Digits + "0", "g" + Digits[1..], Hyphenated(Digits)[1..], Hyphenated(Digits) + "0", "-" + Digits,
        Hyphenated(Digits).Replace("-", "--"), Hyphenated("g" + Digits[1..]), "{" + Hyphenated(Digits) + "}", Digits.Insert(8, "-"), Digits.Insert(16, "-"),
    ];

    // Each regular expression is compiled only once, even if many attributes use it.
    private readonly Dictionary<DataSyntax, Datatype?> _datatypes = [];

    /// <summary>Whether a Guid can hold the values of the pattern.</summary>
    public bool Matches(Shape pattern)
    {
        List<Datatype> types = [];
        return Collect(pattern, types)
            && types.Count is 1 or 2
            && Accepts(Hyphenated(Digits))
            && (types.Count == 1 || Accepts(Digits))
            && !Wrong.Any(Accepts);

        bool Accepts(string text) => types.Exists(type => type.IsValid(text.AsSpan()));
    }

    private static string Hyphenated(string digits) => digits.Insert(20, "-").Insert(16, "-").Insert(12, "-").Insert(8, "-");

    private bool Collect(Shape shape, List<Datatype> types)
    {
        switch (shape)
        {
            case ReferenceShape reference:
                return Collect(reference.Define.Body, types);
            case ChoiceShape choice:
                return choice.Children.All(child => Collect(child, types));
            case TextualShape { Syntax: DataSyntax { Except: null, TypeName: "string" or "token" } data }
                when data.Parameters.Any(static parameter => parameter.Name == "pattern"):
                if (Find(data) is { } datatype)
                {
                    types.Add(datatype);
                    return true;
                }

                return false;
            default:
                return false;
        }
    }

    private Datatype? Find(DataSyntax data)
    {
        if (!_datatypes.TryGetValue(data, out Datatype? datatype))
        {
            datatype = Make(data);
            _datatypes.Add(data, datatype);
        }

        return datatype;
    }

    private static Datatype? Make(DataSyntax data) =>
        DatatypeLibrary.Find(data.Context.DatatypeLibrary) is { } library
        && library.TryCreate(
            data.TypeName, [.. data.Parameters.Select(static parameter => new DatatypeParameter(parameter.Name, parameter.Value))], out Datatype? datatype, out _)
            ? datatype
            : null;
}
