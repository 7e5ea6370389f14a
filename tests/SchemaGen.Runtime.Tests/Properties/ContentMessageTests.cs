using System.Text.RegularExpressions;
using Xunit.Abstractions;

namespace SchemaGen.Runtime.Tests.Properties;

/// <summary>
/// One mistake among the children of random contents causes one error with a true message: every expected child can come next, and every required child must.
/// SCHEMAGEN_PROPERTY_SCHEMAS is the number of contents, SCHEMAGEN_PROPERTY_SEED the first seed.
/// </summary>
public sealed partial class ContentMessageTests(ITestOutputHelper output)
{
    private const int UsualContents = 400;
    private const int WordsOfEach = 6;
    private const int MostFailures = 10;

    // Names and their order do not always reveal the intended content, so one in this many documents may have a second error.
    private const int DocumentsForACascade = 2_000;

    // The last one is foreign to all contents.
    private const string Letters = "abcdez";

    [Fact]
    public void One_mistake_is_one_true_error()
    {
        int first = Number("SCHEMAGEN_PROPERTY_SEED") ?? 1;
        int count = Number("SCHEMAGEN_PROPERTY_SCHEMAS") ?? UsualContents;
        SortedDictionary<string, int> kinds = new(StringComparer.Ordinal);
        int documents = 0;
        List<string> failures = [];
        List<string> cascades = [];
        for (int seed = first; seed - first < count && failures.Count < MostFailures; seed++)
        {
            Random random = new(seed);
            ContentModel model = ContentModel.Random(random, Letters[..^1], depth: 4);
            string schema = $"element r {{ {model.Text} }}";
            LoadedSchema loaded = LoadedSchema.FromTexts("schema.rnc", new Dictionary<string, string> { ["schema.rnc"] = schema });
            foreach ((string kind, string word) in Mutants(model, random))
            {
                IReadOnlyList<XmlValidationError> errors = loaded.Validate($"<r>{string.Concat(word.Select(static letter => $"<{letter}/>"))}</r>").Errors;
                documents++;
                if (errors.Count > 1)
                {
                    cascades.Add($"seed {seed}, {kind}\n  {schema}\n  {word}\n  {string.Join("\n  ", errors)}");
                }

                string? fault = errors.Count == 0 ? "no error" : FaultOf(model, word, errors[0]);
                if (fault is not null && failures.Count < MostFailures)
                {
                    failures.Add($"seed {seed}, {kind}: {fault}\n  {schema}\n  {word}\n  {string.Join("\n  ", errors)}");
                }

                string form = Name().Replace(errors.Count == 0 ? "" : errors[0].Message, "_").Split(';')[0];
                kinds[$"{kind}: {form}"] = kinds.GetValueOrDefault($"{kind}: {form}") + 1;
            }
        }

        output.WriteLine(string.Join('\n', kinds.Select(static pair => $"{pair.Value,6} {pair.Key}")));
        failures.ShouldBeEmpty(string.Join('\n', failures));
        cascades.Count.ShouldBeLessThanOrEqualTo(documents / DocumentsForACascade, string.Join('\n', cascades.Take(MostFailures)));
        documents.ShouldBeGreaterThan(0);
    }

    /// <summary>Returns words that a model rejects, each made from an accepted word with one mistake.</summary>
    private static IEnumerable<(string Kind, string Word)> Mutants(ContentModel model, Random random)
    {
        for (int i = 0; i < WordsOfEach; i++)
        {
            string word = WordOf(model, random);
            int at = random.Next(word.Length + 1);
            List<(string, string)> mutants = [("foreign", word.Insert(at, "z"))];
            if (word.Length > 0)
            {
                at = random.Next(word.Length);
                string rest = word.Remove(at, 1);
                mutants.Add(("deleted", rest));
                mutants.Add(("twice", word.Insert(at, word[at..(at + 1)])));
                mutants.Add(("replaced", rest.Insert(at, "z")));
                mutants.AddRange(Enumerable.Range(0, word.Length).Select(to => ("moved", rest.Insert(to, word[at..(at + 1)]))));
            }

            foreach ((string kind, string mutant) in mutants.Distinct())
            {
                if (!model.After(mutant).IsNullable)
                {
                    yield return (kind, mutant);
                }
            }
        }
    }

    private static string WordOf(ContentModel model, Random random)
    {
        string word = "";
        while (model.Next(Letters) is { Length: > 0 } next && !(model.IsNullable && (word.Length > 6 || random.Next(6) == 0)))
        {
            char letter = next[random.Next(next.Length)];
            word += letter;
            model = model.After(letter);
        }

        return word;
    }

    /// <summary>Returns the false part of a message; null if the message is true.</summary>
    private static string? FaultOf(ContentModel model, string word, XmlValidationError error)
    {
        Match message = Message().Match(error.Message);
        if (!message.Success)
        {
            return "a message of another form";
        }

        bool isIncomplete = message.Groups["incomplete"].Success;
        int at = isIncomplete ? word.Length : (error.Column - "<r><".Length - 1) / "<a/>".Length;
        ContentModel here = model.After(word[..at]);
        if (here.IsNothing || (!isIncomplete && !here.After(word[at]).IsNothing))
        {
            return "the error is at another place";
        }

        string expected = message.Groups["expected"].Value;
        if (isIncomplete || message.Groups["before"].Success)
        {
            return FaultOfGroups(here, expected, isIncomplete ? null : word[at]);
        }

        string listed = string.Concat(Name().Matches(expected).Select(static name => name.Value[1]));
        if (listed.Order().SequenceEqual(here.Next(Letters).Order()) is false)
        {
            return $"{here.Next(Letters)} can come";
        }

        (char found, string place) = (word[at], message.Groups["place"].Value);
        string other = message.Groups["other"].Value;
        return place switch
        {
            "is not allowed here in <r>" when !Can(model, $"{found}") => "it is allowed nowhere",
            "is not allowed here in <r>" => word[..at].FirstOrDefault(letter => letter != found && letter != 'z' && !Can(model, $"{letter}{found}")) is var cause and not '\0' ? $"{cause} is to blame" : null,
            "is not allowed in <r>" => Can(model, $"{found}") ? "it is allowed somewhere" : null,
            "is not allowed again in <r>" => Can(model, new string(found, word[..(at + 1)].Count(letter => letter == found))) ? "it can come again" : null,
            _ when !word[..at].Contains(other, StringComparison.Ordinal) => $"{other} did not come",
            _ when place.EndsWith("in <r>", StringComparison.Ordinal) => Can(model, other + found) || !Can(model, found + other) ? "it does not have to come before" : null,
            _ => Can(model, other + found) || Can(model, found + other) ? "they can be together" : null,
        };
    }

    /// <summary>Returns the false part of a list of groups, each of which must come before a child or before the end.</summary>
    private static string? FaultOfGroups(ContentModel here, string expected, char? child)
    {
        bool isOneGroup = expected.Contains(" or ", StringComparison.Ordinal) && !expected.Contains('(', StringComparison.Ordinal);
        string[] groups = isOneGroup ? [expected] : [.. Group().Matches(expected).Select(static group => group.Value)];
        string[] letters = [.. groups.Select(static group => string.Concat(Name().Matches(group).Select(static name => name.Value[1])))];
        if (letters[0].FirstOrDefault(letter => here.After(letter).IsNothing) is var wrong and not '\0')
        {
            return $"{wrong} cannot come";
        }

        Func<ContentModel, bool> isThere = child is { } awaited ? model => !model.After(awaited).IsNothing : static model => model.IsNullable;
        return Array.Find(letters, group => here.Later(string.Concat(Letters.Except(group))).Any(isThere)) is { } needless ? $"{needless} does not have to come"
            : here.Later(Letters).Any(isThere) ? null : "it cannot come after that";
    }

    /// <summary>Whether a model allows children in this order, with others between them.</summary>
    private static bool Can(ContentModel model, string children) =>
        children.Length == 0 || model.Later(Letters).Any(later => later.After(children[0]) is { IsNothing: false } next && Can(next, children[1..]));

    private static int? Number(string variable) => int.TryParse(Environment.GetEnvironmentVariable(variable), out int number) ? number : null;

    [GeneratedRegex("<[a-z]>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Name();

    [GeneratedRegex(@"\([^)]*\)|<[a-z]>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Group();

    [GeneratedRegex("^(?:(?<incomplete><r> is incomplete)|Element <.> (?<place>has to come before <(?<other>.)> in <r>|is not allowed in <r> besides <(?<other>.)>|is not allowed(?: here| again|) in <r>))(?:; expected (?<expected>.*?)(?<before> before it)?)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Message();
}
