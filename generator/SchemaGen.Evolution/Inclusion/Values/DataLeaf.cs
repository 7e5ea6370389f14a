using SchemaGen.Datatypes;
using SchemaGen.Evolution.Inclusion.Values.Automata;
using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.Evolution.Inclusion.Values;

/// <summary>A <c>data</c>: the texts of a datatype with facets but those that are excepted.</summary>
internal sealed class DataLeaf : ValueLeaf
{
    private static readonly string[] Bounds = ["minInclusive", "minExclusive", "maxInclusive", "maxExclusive"];
    private readonly Datatype _datatype;
    private readonly TextEnclosure _enclosure;
    private readonly IDatatypeContext _context;

    public DataLeaf(int id, Datatype datatype, DatatypeReference reference, ValueSet except, IDatatypeContext context)
        : base(id)
    {
        _datatype = datatype;
        _context = context;
        Reference = reference;
        Except = except;
        _enclosure = DatatypeText.Of(reference).Except(except);
    }

    public DatatypeReference Reference { get; }

    public ValueSet Except { get; }

    /// <summary>Whether of two spellings of a value both are allowed or none.</summary>
    public bool IsAboutValues => Except.IsEmpty && Reference.Parameters.All(static parameter => Array.IndexOf(Bounds, parameter.Name) >= 0);

    public override TextAutomaton Upper => _enclosure.Upper;

    public override TextAutomaton Lower => _enclosure.Lower;

    /// <summary>The bounds, which are where facets differ, and texts that are one digit away from them; a name with a prefix that is always declared.</summary>
    public override IEnumerable<string> Examples =>
        Reference.Parameters
            .Where(static parameter => Array.IndexOf(Bounds, parameter.Name) >= 0)
            .SelectMany(static parameter => Neighbours(parameter.Value.Trim()))
            .Concat(_datatype.IsContextDependent ? ["xml:a"] : []);

    public override bool Matches(string text) => _datatype.IsValid(text.AsSpan(), _context) && !Except.Matches(text);

    /// <summary>
    /// Whether what this allows the other does, by its facets: each of them is here, too, or is a bound beyond one that is here. Works for
    /// datatypes that no automaton describes.
    /// </summary>
    public bool IsIncludedByFacets(DataLeaf other) =>
        Reference.LibraryUri == other.Reference.LibraryUri
        && Reference.TypeName == other.Reference.TypeName
        && (other.Except.IsEmpty || other.Except == Except)
        && other.Reference.Parameters.All(facet => Reference.Parameters.Any(own => own == facet || Implies(own, facet)));

    private static IEnumerable<string> Neighbours(string bound)
    {
        yield return bound;
        for (int i = bound.Length - 1; i >= 0; i--)
        {
            for (char digit = '0'; digit <= '9' && bound[i] is >= '0' and <= '9'; digit++)
            {
                yield return bound[..i] + digit + bound[(i + 1)..];
            }
        }

        yield return bound + "0";
        yield return "-" + bound.TrimStart('-');
    }

    private bool Implies(DatatypeParameter own, DatatypeParameter facet) =>
        Array.IndexOf(Bounds, facet.Name) >= 0
        && Array.IndexOf(Bounds, own.Name) >= 0
        && own.Name.StartsWith(facet.Name[..3], StringComparison.Ordinal)
        && DatatypeLibrary.Find(Reference.LibraryUri) is { } library
        && library.TryCreate(Reference.TypeName, [facet], out Datatype? bounded, out _)
        && bounded.IsValid(own.Value.AsSpan(), _context);
}
