using SchemaGen.Generator.Diagnostics;
using SchemaGen.RelaxNg.Diagnostics;

namespace SchemaGen.Generator.Pipeline;

/// <summary>Checks that generated code can compile in the consumer's project.</summary>
internal static class ConsumerCheck
{
    private static readonly string GeneratorVersion = ConsumerFacts.VersionOf(typeof(ConsumerCheck).Assembly.GetName().Version);

    public static IEnumerable<DiagnosticInfo> Run(ConsumerFacts consumer, bool hasSchemas)
    {
        if (!hasSchemas)
        {
            yield return new DiagnosticInfo(DiagnosticCode.NoSchemas, null, []);
            yield break;
        }

        if (consumer.RuntimeVersion is null)
        {
            yield return new DiagnosticInfo(DiagnosticCode.RuntimeMissing, null, []);
        }
        else if (!string.Equals(consumer.RuntimeVersion, GeneratorVersion, StringComparison.Ordinal))
        {
            yield return new DiagnosticInfo(DiagnosticCode.RuntimeVersionDiffers, null, [GeneratorVersion, consumer.RuntimeVersion]);
        }

        if (!consumer.IsLanguageSufficient)
        {
            yield return new DiagnosticInfo(DiagnosticCode.LanguageVersionTooLow, null, [consumer.LanguageVersion]);
        }
    }
}
