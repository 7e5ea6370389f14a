using System.Text.RegularExpressions;

namespace SchemaGen.Runtime.Tests.Properties;

/// <summary>
/// One mistake in the start tags of random contents causes one error with a true message: everything reported as missing is in all valid start tags with the
/// same attributes, everything expected is in one of them, and the attributes named as the cause are sufficient for the error.
/// SCHEMAGEN_PROPERTY_SCHEMAS is the number of contents, SCHEMAGEN_PROPERTY_SEED the first seed.
/// </summary>
public sealed partial class AttributeMessageTests
{
    private const int UsualContents = 150;
    private const int MostFailures = 10;
    private const int MostChildren = 3;
    private const string Names = "abcd";
    private const string Values = "12";

    private static readonly string[] Tags = [.. AllTags(Names)];

    [Fact]
    public void One_mistake_is_one_true_error()
    {
        int first = Number("SCHEMAGEN_PROPERTY_SEED") ?? 1;
        int count = Number("SCHEMAGEN_PROPERTY_SCHEMAS") ?? UsualContents;
        SortedSet<string> codes = new(StringComparer.Ordinal);
        List<string> failures = [];
        for (int seed = first; seed - first < count && failures.Count < MostFailures; seed++)
        {
            string schema = $"element r {{ {RandomContent(new Random(seed), Names, 4)} }}";
            LoadedSchema loaded = LoadedSchema.FromTexts("schema.rnc", new Dictionary<string, string> { ["schema.rnc"] = schema });
            Dictionary<string, int[]> valid = Tags
                .ToDictionary(static tag => tag, tag => Enumerable.Range(0, MostChildren + 1).Where(children => loaded.Validate(Document(tag, children)).IsValid).ToArray(), StringComparer.Ordinal)
                .Where(static pair => pair.Value.Length > 0).ToDictionary(StringComparer.Ordinal);
            foreach ((string tag, int children) in valid.Where(static pair => pair.Value[0] < 2).SelectMany(pair => Mutants(pair.Key).Select(mutant => (mutant, pair.Value[0]))).Distinct())
            {
                IReadOnlyList<XmlValidationError> errors = loaded.Validate(Document(tag, children)).Errors;
                if (errors.Count > 0)
                {
                    codes.Add(errors[0].Code);

                    // An attribute that selected the wrong case can cause two errors: one for the start tag and one for the children.
                    if ((errors.Skip(1).Any(static error => !error.Message.Contains(" because ", StringComparison.Ordinal)) ? "more than one error" : FaultOf(valid, tag, children, errors[0])) is { } fault)
                    {
                        failures.Add($"seed {seed}: {fault}\n  {schema}\n  {Document(tag, children)}\n  {string.Join("\n  ", errors)}");
                    }
                }
            }
        }

        failures.ShouldBeEmpty(string.Join('\n', failures.Take(MostFailures)));
        codes.ShouldBe([XmlErrorCodes.UnexpectedElement, XmlErrorCodes.MissingElement, XmlErrorCodes.UnexpectedAttribute, XmlErrorCodes.MissingAttribute, XmlErrorCodes.InvalidAttributeValue, XmlErrorCodes.ConflictingAttribute], ignoreOrder: true);
    }

    /// <summary>Returns start tags as pairs of a name and a value: <c>a1c2</c>.</summary>
    private static IEnumerable<string> AllTags(string names) => names.Length == 0
        ? [""]
        : AllTags(names[1..]).SelectMany(rest => Values.Select(value => $"{names[0]}{value}{rest}").Prepend(rest));

    private static string Document(string tag, int children) =>
        $"<r{string.Concat(Pairs(tag).Select(static pair => $" {pair[0]}='{pair[1]}'"))}>{string.Concat(Enumerable.Repeat("<x/>", children))}</r>";

    private static IEnumerable<string> Pairs(string tag) => Enumerable.Range(0, tag.Length / 2).Select(i => tag.Substring(i * 2, 2));

    /// <summary>Returns start tags with an attribute removed, added or changed.</summary>
    private static IEnumerable<string> Mutants(string tag)
    {
        yield return $"{tag}z1";
        yield return $"z1{tag}";
        for (int at = 0; at < tag.Length; at += 2)
        {
            string rest = tag.Remove(at, 2);
            yield return rest;
            yield return rest.Insert(at, $"{tag[at]}{(tag[at + 1] == '1' ? '2' : '1')}");
        }

        foreach (char name in Names.Except(tag))
        {
            yield return $"{tag}{name}1";
        }
    }

    /// <summary>Returns a content in whose groups each attribute occurs once (section 7.3).</summary>
    private static string RandomContent(Random random, string names, int depth)
    {
        string Sub(string some) => RandomContent(random, some, depth - 1);
        int cut = random.Next(names.Length + 1);
        return (depth == 0 ? random.Next(4) : 3 + random.Next(5)) switch
        {
            0 or 1 or 2 when names.Length == 0 => "empty",
            0 => $"attribute {names[random.Next(names.Length)]} {{ text }}",
            1 or 2 => $"attribute {names[random.Next(names.Length)]} {{ \"{Values[random.Next(Values.Length)]}\" }}",
            3 => random.Next(3) > 0 ? RandomContent(random, names, 0) : "element x { empty }",
            4 => $"({Sub(names)})?",
            5 => $"({Sub(names[..cut])}, {Sub(names[cut..])})",
            _ => $"({Sub(names)} | {Sub(names)})",
        };
    }

    /// <summary>Returns the false part of a message; null if the message is true.</summary>
    private static string? FaultOf(Dictionary<string, int[]> valid, string tag, int children, XmlValidationError error)
    {
        Match message = Message().Match(error.Message);
        if (!message.Success)
        {
            return "a message of another form";
        }

        string[] reasons = [.. message.Groups["reason"].Captures.Select(static reason => $"{reason.Value[0]}{reason.Value[^2]}")];
        string[] present = [.. Pairs(tag).Where(static pair => pair[0] != 'z')];
        List<string> With(IEnumerable<string> pairs) => [.. valid.Keys.Where(other => pairs.All(Pairs(other).Contains))];
        bool Has(string other, string names) => names.All(name => Pairs(other).Any(pair => pair[0] == name));
        switch (error.Code)
        {
            case XmlErrorCodes.MissingAttribute:
                string[] groups = Groups(message.Groups["lacks"].Value);
                return With(present).Find(other => !Array.Exists(groups, group => Has(other, group))) is { } complete ? $"{complete} is complete"
                    : reasons.Length > 0 && With(reasons).Exists(other => !Array.Exists(groups, group => Has(other, group))) ? "that is no reason" : null;
            case XmlErrorCodes.UnexpectedAttribute:
                return message.Groups["name"].Value != "z" && With([]).Exists(other => Has(other, message.Groups["name"].Value)) ? "it is allowed"
                    : With(present) is { Count: > 0 } all && error.Expected.FirstOrDefault(name => !all.Exists(other => Has(other, name))) is { } wrong ? $"{wrong} is not expected" : null;
            case XmlErrorCodes.ConflictingAttribute:
                string conflicting = message.Groups["name"].Value;
                return With([.. Pairs(tag[..tag.IndexOf(conflicting, StringComparison.Ordinal)])]).Exists(other => Has(other, conflicting)) ? "it is allowed"
                    : With(reasons).Exists(other => Has(other, conflicting)) ? "that is no reason"
                    : With([.. present.Where(pair => pair[..1] != conflicting)]) is { Count: > 0 } rest && error.Expected.FirstOrDefault(name => !rest.Exists(other => Has(other, name))) is { } unwanted ? $"{unwanted} is not expected" : null;
            case XmlErrorCodes.InvalidAttributeValue:
                string pair = $"{message.Groups["name"].Value}{message.Groups["value"].Value}";
                string[] before = tag[..tag.IndexOf(pair, StringComparison.Ordinal)] is var start ? [.. Pairs(start)] : [];
                return With([.. before, pair]).Count > 0 ? "it is allowed"
                    : reasons.Length > 0 && With(reasons).Exists(other => With([pair]).Count > 0 ? Pairs(other).Contains(pair) : Has(other, pair[..1])) ? "that is no reason"
                    : reasons.Length == 0 && With([pair]).Count > 0 ? "there is a reason" : null;
            case XmlErrorCodes.MissingElement:
                string[] instead = Groups(message.Groups["attributes"].Value);
                return Array.Find(instead, group => !With(present).Exists(other => Has(other, group) && valid[other].Contains(0))) is { } useless ? $"{useless} does not help"
                    : reasons.Length > 0 && children == 0 && With(reasons).Exists(other => valid[other].Contains(0) && !Array.Exists(instead, group => Has(other, group))) ? "that is no reason" : null;
            default:
                string[] without = Groups(message.Groups["lacks"].Value);
                return Array.Find(without, group => !With(present).Exists(other => Has(other, group) && valid[other][^1] >= children)) is { } vain ? $"{vain} does not help"
                    : reasons.Length > 0 && With(reasons).Exists(other => valid[other][^1] >= children) ? "that is no reason" : null;
        }
    }

    /// <summary>Returns the names of the attributes that a message lists: <c>ab</c> and <c>c</c> for <c>the attributes a and b, or c</c>.</summary>
    private static string[] Groups(string words) => words.Length == 0 ? []
        : [.. words.Replace("one of the attributes ", "", StringComparison.Ordinal).Replace("the attributes ", "", StringComparison.Ordinal).Replace("attribute ", "", StringComparison.Ordinal)
            .Split(words.StartsWith("one of", StringComparison.Ordinal) ? [", ", " or "] : [", or "], StringSplitOptions.None)
            .Select(static group => string.Concat(group.Replace("and", "", StringComparison.Ordinal).Where(Names.Contains)))];

    private static int? Number(string variable) => int.TryParse(Environment.GetEnvironmentVariable(variable), out int number) ? number : null;

    private const string Reasons = "(?: because (?:(?<reason>[a-d]='[12]')(?: and )?)+)?";

    [GeneratedRegex(
        $"^(?:<r> lacks (?<lacks>.*?){Reasons}|<r> is incomplete{Reasons}; expected (?:(?<attributes>.*?attribute.*), or )?<x>"
        + $"|Attribute '(?<name>.)' is not allowed on <r>{Reasons}(?:; expected .*)?"
        + $"|'(?<value>.)' is not a value of attribute '(?<name>.)' of <r>{Reasons}; expected .*|Element <x> is not allowed (?:again )?in <r>(?: without (?<lacks>.*?)|{Reasons}); expected .*)$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Message();
}
