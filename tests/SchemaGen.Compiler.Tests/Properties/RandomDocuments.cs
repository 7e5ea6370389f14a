using SchemaGen.RelaxNg.Sampling;

namespace SchemaGen.Compiler.Tests.Properties;

/// <summary>Checks the laws of binding on random documents of a schema, valid and nearly valid.</summary>
internal static class RandomDocuments
{
    /// <summary>Fails on the first document that breaks a law.</summary>
    public static void Check(TypedSchema schema, int count, string what, SampleLimits limits)
    {
        foreach (string document in Of(schema, count, limits))
        {
            BindingLaws.FirstBreach(schema, document).ShouldBeNull($"{what}, seed {BatchSize.Seed}: {document}");
        }
    }

    /// <summary>Returns the given number of valid documents, and as many with one to three mistakes.</summary>
    public static IEnumerable<string> Of(TypedSchema schema, int count, SampleLimits limits)
    {
        DocumentSampler sampler = new(schema.Grammar, limits);
        for (ulong number = 0; number < (ulong)count && sampler.CanSample; number++)
        {
            if (sampler.Sample((ulong)BatchSize.Seed, number) is { } valid && sampler.SampleMutated((ulong)BatchSize.Seed, number) is { } mutated)
            {
                yield return valid;
                yield return mutated;
            }
        }
    }
}
