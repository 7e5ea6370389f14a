using System.Globalization;
using SchemaGen.Datatypes;

namespace SchemaGen.RelaxNg.Sampling;

/// <summary>The facets of a datatype, read for making values; whether a value then fits is asked of the datatype itself.</summary>
internal sealed class FacetValues(IReadOnlyList<DatatypeParameter> parameters)
{
    // Where a schema sets no upper limit, or a useless one, values stay short.
    private const int UsualSpan = 12;
    private const int MaxLength = 5_000;

    /// <summary>The texts of the pattern facets.</summary>
    public IEnumerable<string> Patterns => All("pattern");

    /// <summary>The texts of all bounds.</summary>
    public IEnumerable<string> Bounds => All("minInclusive").Concat(All("maxInclusive")).Concat(All("minExclusive")).Concat(All("maxExclusive"));

    /// <summary>A length that the length facets allow.</summary>
    public int Length(SampleRandom random, int usualMinimum)
    {
        if (Count("length") is int exact)
        {
            return exact;
        }

        int least = Count("minLength") ?? usualMinimum;
        int most = Math.Max(least, Math.Min(Count("maxLength") ?? MaxLength, least + UsualSpan));
        return random.Chance(15) ? least : random.Chance(15) ? most : random.Between(least, most);
    }

    /// <summary>The last value of a facet that is a count; large ones are as good as <see cref="MaxLength"/>.</summary>
    public int? Count(string name)
    {
        string? text = All(name).LastOrDefault();
        return text is null ? null
            : int.TryParse(text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int count) ? Math.Min(count, MaxLength) : MaxLength;
    }

    /// <summary>The values of a facet in schema order.</summary>
    public IEnumerable<string> All(string name) => parameters.Where(parameter => parameter.Name == name).Select(static parameter => parameter.Value);
}
