using SchemaGen.Datatypes.XsdRegex;

namespace SchemaGen.Datatypes.Xsd.Facets;

/// <summary>
/// Makes facets of a schema's parameters. Each restricts what the ones before it left, so a facet may be given twice, and
/// a bound must itself be a value that the bounds before it allow.
/// </summary>
internal sealed class FacetReader(XsdType type)
{
    private static readonly string[] Names =
    [
        "pattern", "length", "minLength", "maxLength", "minInclusive", "maxInclusive", "minExclusive", "maxExclusive", "totalDigits", "fractionDigits",
    ];

    private readonly List<Facet> _facets = [];

    /// <summary>Reads all parameters, or returns null and the first error.</summary>
    public Facet[]? Read(IReadOnlyList<DatatypeParameter> parameters, out DatatypeError? error)
    {
        for (int i = 0; i < parameters.Count; i++)
        {
            error = Read(parameters[i]);
            if (error is not null)
            {
                error = error with { ParameterIndex = i };
                return null;
            }
        }

        error = null;
        return [.. _facets];
    }

    private DatatypeError? Read(DatatypeParameter parameter) => parameter.Name switch
    {
        "pattern" => ReadPattern(parameter),
        "length" => ReadLength(parameter, LengthKind.Exact),
        "minLength" => ReadLength(parameter, LengthKind.Minimum),
        "maxLength" => ReadLength(parameter, LengthKind.Maximum),
        "minInclusive" => ReadBound(parameter, BoundKind.MinInclusive),
        "maxInclusive" => ReadBound(parameter, BoundKind.MaxInclusive),
        "minExclusive" => ReadBound(parameter, BoundKind.MinExclusive),
        "maxExclusive" => ReadBound(parameter, BoundKind.MaxExclusive),
        "totalDigits" => ReadDigits(parameter, fractionOnly: false),
        "fractionDigits" => ReadDigits(parameter, fractionOnly: true),
        "enumeration" => Unknown("enumeration is not a parameter in RELAX NG: use a choice of value elements"),
        "whiteSpace" => Unknown("whiteSpace is not a parameter in RELAX NG: choose string, normalizedString or token"),
        _ => Unknown($"XSD has no facet {parameter.Name}{Spelling.DidYouMean(parameter.Name, Names)}"),
    };

    private DatatypeError? ReadPattern(DatatypeParameter parameter)
    {
        if (!XsdPattern.TryCompile(parameter.Value, out XsdPattern? pattern, out XsdPatternError? error))
        {
            return new(DatatypeErrorKind.InvalidRegex, $"the pattern {parameter.Value} is not an XSD regular expression: {error.Message}, at character {error.Position + 1}");
        }

        _facets.Add(new PatternFacet(pattern));
        return null;
    }

    private DatatypeError? ReadLength(DatatypeParameter parameter, LengthKind kind)
    {
        if (type.LengthUnit is not { } unit)
        {
            return DoesNotApply(parameter, "has no length");
        }

        if (!TryReadCount(parameter.Value, out int length))
        {
            return Invalid(parameter, "must be a non-negative integer");
        }

        _facets.Add(new LengthFacet(kind, length, unit));
        return null;
    }

    private DatatypeError? ReadBound(DatatypeParameter parameter, BoundKind kind)
    {
        if (!type.IsOrdered)
        {
            return DoesNotApply(parameter, "is not ordered");
        }

        string text = WhiteSpaceNormalizer.Normalize(parameter.Value, type.WhiteSpace);
        if (!type.IsValid(text.AsSpan(), context: null))
        {
            return Invalid(parameter, $"must itself be {type.Noun}");
        }

        foreach (Facet earlier in _facets)
        {
            if (earlier is BoundFacet && !earlier.Allows(type, text.AsSpan()))
            {
                return Invalid(parameter, $"contradicts another parameter, which wants {type.Noun} {earlier.Description}");
            }
        }

        _facets.Add(new BoundFacet(kind, type.GetValue(text.AsSpan(), context: null), text));
        return null;
    }

    private DatatypeError? ReadDigits(DatatypeParameter parameter, bool fractionOnly)
    {
        if (!type.HasDigits)
        {
            return DoesNotApply(parameter, "is not derived from decimal");
        }

        if (!TryReadCount(parameter.Value, out int limit) || (limit == 0 && !fractionOnly))
        {
            return Invalid(parameter, fractionOnly ? "must be a non-negative integer" : "must be a positive integer");
        }

        _facets.Add(new DigitsFacet(fractionOnly, limit));
        return null;
    }

    /// <summary>A non-negative integer; one that no text can reach is as good as the greatest int.</summary>
    private static bool TryReadCount(string value, out int count)
    {
        count = 0;
        ReadOnlySpan<char> text = WhiteSpaceNormalizer.Normalize(value, WhiteSpace.Collapse).AsSpan();
        if (text.IndexOf('.') >= 0 || !DecimalText.TryRead(text, out DecimalText number) || number.IsNegative)
        {
            return false;
        }

        foreach (char digit in number.Whole)
        {
            count = count > (int.MaxValue - 9) / 10 ? int.MaxValue : (count * 10) + (digit - '0');
        }

        return true;
    }

    private DatatypeError DoesNotApply(DatatypeParameter parameter, string because) =>
        Unknown($"{parameter.Name} does not apply to {type.Name}, which {because}");

    private static DatatypeError Unknown(string message) => new(DatatypeErrorKind.UnknownParameter, message);

    private static DatatypeError Invalid(DatatypeParameter parameter, string message) =>
        new(DatatypeErrorKind.InvalidParameter, $"{parameter.Name} \"{parameter.Value}\" {message}");
}
