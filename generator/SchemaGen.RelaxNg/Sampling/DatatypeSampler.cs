using SchemaGen.Datatypes.XsdRegex;
using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.RelaxNg.Sampling;

/// <summary>Proposes texts for datatypes: most of them are values, which is for the datatype to say.</summary>
internal sealed class DatatypeSampler(Vocabulary vocabulary, bool isAscii)
{
    private static readonly string[] Uris = ["http://example.org/a?b=c#d", "urn:example:x", "a/b.xml", "#id", "mailto:a@example.org", "../x", "file:///tmp/%20"];
    private static readonly string[] Languages = ["en", "de-AT", "x-klingon", "zh-Hant-TW", "i-a"];
    private readonly Dictionary<DatatypeReference, RegexSampler> _regexes = [];

    public string Propose(DataPattern data, SampleRandom random)
    {
        FacetValues facets = new(data.Reference.Parameters);
        if (facets.Patterns.Any() && RegexOf(data, facets).Sample(facets.Length(random, usualMinimum: 0), random) is string match)
        {
            return match;
        }

        string[] bounds = [.. facets.Bounds];
        return bounds.Length > 0 && random.Chance(15) ? random.Pick(bounds) : OfType(data.Reference.TypeName, facets, random);
    }

    private string OfType(string type, FacetValues facets, SampleRandom random)
    {
        switch (type)
        {
            case "boolean":
                return random.Pick(["true", "false", "1", "0"]);

            case "decimal" or "integer" or "nonPositiveInteger" or "negativeInteger" or "long" or "int" or "short" or "byte"
                or "nonNegativeInteger" or "unsignedLong" or "unsignedInt" or "unsignedShort" or "unsignedByte" or "positiveInteger":
                return NumberSampler.Decimal(type, facets, random);

            case "float" or "double":
                return NumberSampler.Floating(facets, random);

            case "duration" or "dateTime" or "time" or "date" or "gYearMonth" or "gYear" or "gMonthDay" or "gDay" or "gMonth":
                return TimeSampler.Propose(type, facets, random);

            case "hexBinary":
                return string.Concat(random.Bytes(facets.Length(random, 0)).Select(value => value.ToString(random.Chance(50) ? "X2" : "x2", null)));

            case "base64Binary":
                return Convert.ToBase64String(random.Bytes(facets.Length(random, 0)));

            case "anyURI" when facets.Count("length") is null && facets.Count("minLength") is null && facets.Count("maxLength") is null:
                return random.Pick(Uris);

            case "language":
                return random.Pick(Languages);

            case "QName" or "NOTATION":
                string prefix = vocabulary.PrefixOf(random.Pick(vocabulary.Namespaces));
                return prefix.Length == 0 ? Name(3, random) : $"{prefix}:{Name(3, random)}";

            case "NCName" or "Name" or "ID" or "IDREF" or "NMTOKEN" or "anyURI":
                return Name(facets.Length(random, 1), random);

            case "IDREFS" or "NMTOKENS":
                return string.Join(" ", Enumerable.Range(0, facets.Length(random, 1)).Select(_ => Name(random.Between(1, 4), random)));

            default:
                return Text(facets.Length(random, 0), random);
        }
    }

    private static string Name(int length, SampleRandom random)
    {
        const string Start = "abcdefghijkxyzABZ_";
        const string Rest = "abcdefghijkxyzABZ_0123456789-.";
        char[] name = new char[Math.Max(1, length)];
        for (int i = 0; i < name.Length; i++)
        {
            string letters = i == 0 ? Start : Rest;
            name[i] = letters[random.Below(letters.Length)];
        }

        return new string(name);
    }

    /// <summary>A string of so many code points that does not begin or end with white space and has no two together: no type changes it.</summary>
    private string Text(int length, SampleRandom random)
    {
        const string Ascii = "abcdefgxyz0123456789-_.:/+<&\"'>]";
        string plain = isAscii ? Ascii : Ascii + "\u00E4\u20AC";
        System.Text.StringBuilder text = new();
        for (int i = 0; i < length; i++)
        {
            bool maySpace = i > 0 && i < length - 1 && text[text.Length - 1] != ' ';
            text.Append(maySpace && random.Chance(12) ? " " : !isAscii && random.Chance(2) ? "\U0001D11E" : plain[random.Below(plain.Length)].ToString());
        }

        return text.ToString();
    }

    private RegexSampler RegexOf(DataPattern data, FacetValues facets)
    {
        if (!_regexes.TryGetValue(data.Reference, out RegexSampler? regex))
        {
            regex = new RegexSampler([.. facets.Patterns.Select(Compile)], isAscii);
            _regexes.Add(data.Reference, regex);
        }

        return regex;
    }

    private static XsdPattern Compile(string source) =>
        XsdPattern.TryCompile(source, out XsdPattern? pattern, out _) ? pattern : throw new ArgumentException($"A checked schema has the pattern {source}.", nameof(source));
}
