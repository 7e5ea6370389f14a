using System.Xml;
using SchemaGen.Evolution.Tests.Notation;
using SchemaGen.RelaxNg.Derivatives;
using SchemaGen.RelaxNg.Grammars;
using SchemaGen.RelaxNg.Sampling;
using Xunit.Abstractions;

namespace SchemaGen.Evolution.Tests.Inclusion;

/// <summary>Random schemas and changes of them: no document contradicts a verdict, and what means the same is proved to.</summary>
public sealed class RandomPairTests(ITestOutputHelper output)
{
    private const int DocumentsOfAKind = 25;

    [Theory]
    [InlineData(1, 1500)]
    [InlineData(2, 1500)]
    public void No_document_contradicts_a_verdict(int seed, int count)
    {
        count = RandomBatch.Count(count);
        RandomSchemas random = new(RandomBatch.Seed(seed));
        List<string> wrong = [];
        Dictionary<InclusionVerdict, int> verdicts = [];
        int documents = 0;
        foreach ((string left, string right, Grammar leftGrammar, Grammar rightGrammar) in Pairs(random, count, random.Mutate))
        {
            HashSet<string> sample = Documents(leftGrammar, rightGrammar);
            documents += sample.Count;
            foreach ((string from, string to, Grammar a, Grammar b) in new[] { (left, right, leftGrammar, rightGrammar), (right, left, rightGrammar, leftGrammar) })
            {
                InclusionResult result = GrammarInclusion.Decide(a, b);
                verdicts[result.Verdict] = verdicts.GetValueOrDefault(result.Verdict) + 1;
                wrong.AddRange(result.Unknowns.Where(static unknown => unknown.Reason.StartsWith("internal", StringComparison.Ordinal)).Select(unknown => $"{from} ~ {to}: {unknown.Reason}"));
                if (result.Verdict == InclusionVerdict.Unknown)
                {
                    output.WriteLine($"unknown: {from} ~ {to}: {result.Unknowns[0].Reason}");
                }

                DerivativeValidator accepts = new(a);
                DerivativeValidator refuses = new(b);
                wrong.AddRange(result.Breaks.Where(static found => IsReadable(found.Witness.Xml)).Where(found => !IsValid(accepts, found.Witness.Xml) || IsValid(refuses, found.Witness.Xml)).Select(found => $"{from} ~ {to}: {found.Witness.Xml}"));
                if (result.Verdict == InclusionVerdict.Included)
                {
                    wrong.AddRange(sample.Where(document => IsValid(accepts, document) && !IsValid(refuses, document)).Take(1).Select(document => $"{from} ~ {to}: not included, {document}"));
                }
            }
        }

        output.WriteLine($"{documents} documents; {string.Join(", ", verdicts.Select(static verdict => $"{verdict.Key} {verdict.Value}"))}");
        wrong.ShouldBeEmpty();
        verdicts.GetValueOrDefault(InclusionVerdict.Unknown).ShouldBeLessThan(count / 100);
        verdicts[InclusionVerdict.Included].ShouldBeGreaterThan(count / 10);
        verdicts[InclusionVerdict.Broken].ShouldBeGreaterThan(count / 10);
    }

    [Theory]
    [InlineData(3, 1000)]
    public void What_means_the_same_is_proved_equal(int seed, int count)
    {
        count = RandomBatch.Count(count);
        RandomSchemas random = new(RandomBatch.Seed(seed));
        List<string> wrong = [];
        foreach ((string left, string right, Grammar leftGrammar, Grammar rightGrammar) in Pairs(random, count, schema => random.Rewrite(random.Rewrite(schema))))
        {
            InclusionVerdict forward = GrammarInclusion.Decide(leftGrammar, rightGrammar).Verdict;
            InclusionVerdict back = GrammarInclusion.Decide(rightGrammar, leftGrammar).Verdict;
            if ((forward, back) != (InclusionVerdict.Included, InclusionVerdict.Included))
            {
                wrong.Add($"{left} ~ {right}: {forward}, {back}");
            }
        }

        wrong.ShouldBeEmpty();
    }

    private static IEnumerable<(string LeftText, string RightText, Grammar Left, Grammar Right)> Pairs(
        RandomSchemas random,
        int count,
        Func<(SchemaNode, SchemaNode), (SchemaNode, SchemaNode)> change)
    {
        while (count > 0)
        {
            (SchemaNode, SchemaNode) schema = random.Next();
            (SchemaNode, SchemaNode) other = change(schema);
            if (TryLoad(RandomSchemas.Write(schema)) is { } left && TryLoad(RandomSchemas.Write(other)) is { } right)
            {
                count--;
                yield return (RandomSchemas.Write(schema), RandomSchemas.Write(other), left, right);
            }
        }
    }

    private static Grammar? TryLoad(string notation)
    {
        try
        {
            return SchemaNotation.ToGrammar(notation);
        }
        catch (ArgumentException)
        {
            // Not correct by section 7.
            return null;
        }
    }

    private static HashSet<string> Documents(Grammar left, Grammar right)
    {
        HashSet<string> documents = [];
        SampleLimits limits = SampleLimits.Default with { Elements = 8, Depth = 5 };
        foreach (DocumentSampler sampler in new[] { new DocumentSampler(left, limits), new DocumentSampler(right, limits) })
        {
            for (ulong i = 0; i < DocumentsOfAKind; i++)
            {
                Add(sampler.Sample(7, i));
                Add(sampler.SampleMutated(8, i));
            }
        }

        return documents;

        void Add(string? document)
        {
            if (document is not null && IsReadable(document))
            {
                documents.Add(document);
            }
        }
    }

    /// <summary>Whether XmlReader reads the document: it takes a value of <c>xml:space</c> that XML does not know for the document's end.</summary>
    private static bool IsReadable(string document) => !document
        .Replace("xml:space=\"default\"", "", StringComparison.Ordinal)
        .Replace("xml:space=\"preserve\"", "", StringComparison.Ordinal)
        .Contains("xml:space", StringComparison.Ordinal);

    private static bool IsValid(DerivativeValidator validator, string xml)
    {
        using XmlReader reader = XmlReader.Create(new StringReader(xml));
        try
        {
            return validator.IsValid(reader);
        }
        catch (XmlException)
        {
            return false;
        }
    }
}
