using SchemaGen.RelaxNg.Sampling;

namespace SchemaGen.Compiler.Tests.Properties;

/// <summary>Random documents of a schema, valid and nearly so, on which the laws of binding are tried.</summary>
internal static class RandomDocuments
{
    /// <summary>Fails with the first document that breaks a law.</summary>
    public static void Check(TypedSchema schema, int count, string what, SampleLimits limits)
    {
        foreach (string document in Of(schema, count, limits))
        {
            BindingLaws.FirstBreach(schema, document).ShouldBeNull($"{what}, seed {BatchSize.Seed}: {document}");
        }
    }

    /// <summary>So many valid documents, and as many that have one to three mistakes.</summary>
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
