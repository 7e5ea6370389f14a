using System.Diagnostics;
using SchemaGen.RelaxNg.Sampling;
using Xunit.Abstractions;

namespace SchemaGen.Runtime.Tests.Properties;

/// <summary>
/// The tables and the derivatives, which share almost no code, agree on random documents of random schemas.
/// SCHEMAGEN_PROPERTY_SCHEMAS is the number of schemas, SCHEMAGEN_PROPERTY_SEED the first seed; by default the set is small and fixed.
/// </summary>
public sealed class ValidatorAgreementTests(ITestOutputHelper output)
{
    private const int Sampled = 5;
    private const int Mutated = 10;
    private const int UsualSchemas = 1_000;
    private static readonly TimeSpan UsualTime = TimeSpan.FromSeconds(20);

    [Fact]
    public void Tables_and_derivatives_agree_on_random_documents_of_random_schemas()
    {
        int? wanted = Number("SCHEMAGEN_PROPERTY_SCHEMAS");
        int first = Number("SCHEMAGEN_PROPERTY_SEED") ?? 1;
        var time = Stopwatch.StartNew();
        int correct = 0;
        int documents = 0;
        int valid = 0;
        List<string> foreign = [];
        List<string> disagreements = [];
        for (int seed = first; seed - first < (wanted ?? UsualSchemas) && (wanted is not null || time.Elapsed < UsualTime) && disagreements.Count < 10; seed++)
        {
            string schema = RandomSchema.Write(seed);
            if (ValidatorPair.TryCreate(schema) is not { } pair)
            {
                continue;
            }

            correct++;
            DocumentSampler sampler = new(pair.Grammar, new SampleLimits { Elements = 15, Depth = 5 });
            List<string> own = [.. Documents(sampler, (ulong)seed)];
            foreach (string document in own.Concat(foreign))
            {
                documents++;
                XmlValidationReport report = pair.ByTables(document);
                bool isValid = pair.ByDerivatives(document);
                valid += isValid ? 1 : 0;
                if (report.IsValid != isValid)
                {
                    disagreements.Add($"seed {seed}: by derivatives {isValid}, by tables {(report.IsValid ? "valid" : report.Errors[0])}\n{schema}\n{document}");
                    break;
                }
            }

            foreign = own;
        }

        output.WriteLine($"{correct} correct schemas, {documents} documents, {valid} of them valid");
        disagreements.ShouldBeEmpty();
        correct.ShouldBeGreaterThan(0);
        valid.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Sampled_documents_are_valid_and_invalid_ones_are_not()
    {
        int count = 0;
        for (int seed = 1; seed <= 200; seed++)
        {
            if (ValidatorPair.TryCreate(RandomSchema.Write(seed)) is not { } pair)
            {
                continue;
            }

            DocumentSampler sampler = new(pair.Grammar);
            for (ulong number = 0; number < 5 && sampler.CanSample; number++)
            {
                count++;
                string valid = sampler.Sample((ulong)seed, number)!;
                pair.ByTables(valid).Errors.ShouldBeEmpty(valid);
                if (sampler.SampleInvalid((ulong)seed, number) is string invalid)
                {
                    pair.ByTables(invalid).IsValid.ShouldBeFalse(invalid);
                }
            }
        }

        output.WriteLine($"{count} documents of each kind");
        count.ShouldBeGreaterThan(0);
    }

    private static IEnumerable<string> Documents(DocumentSampler sampler, ulong seed)
    {
        for (ulong number = 0; number < Sampled && sampler.CanSample; number++)
        {
            yield return sampler.Sample(seed, number)!;
        }

        for (ulong number = 0; number < Mutated && sampler.CanSample; number++)
        {
            yield return sampler.SampleMutated(seed, number)!;
        }
    }

    private static int? Number(string variable) => int.TryParse(Environment.GetEnvironmentVariable(variable), out int number) ? number : null;
}
