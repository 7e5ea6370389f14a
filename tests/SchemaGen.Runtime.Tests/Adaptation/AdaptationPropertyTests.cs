using System.Numerics;
using System.Text;
using System.Xml.Linq;
using SchemaGen.RelaxNg.Sampling;
using SchemaGen.Runtime.Tests.Properties;
using Xunit.Abstractions;

namespace SchemaGen.Runtime.Tests.Adaptation;

/// <summary>
/// Adapts random documents to random schemas: the other validator accepts the result, the report is complete, and no other choice of nodes to remove loses less.
/// SCHEMAGEN_PROPERTY_SCHEMAS is the number of schemas, SCHEMAGEN_PROPERTY_SEED the first seed; by default the set is small and fixed.
/// </summary>
public sealed class AdaptationPropertyTests(ITestOutputHelper output)
{
    private const int Documents = 8;
    private const int UsualSchemas = 400;
    private const int MostTried = 11;

    [Fact]
    public void Random_documents_are_adapted_to_random_schemas_with_the_least_loss()
    {
        int first = Number("SCHEMAGEN_PROPERTY_SEED") ?? 1;
        List<string> foreign = [];
        int adapted = 0;
        int refused = 0;
        int compared = 0;
        for (int seed = first; seed - first < (Number("SCHEMAGEN_PROPERTY_SCHEMAS") ?? UsualSchemas); seed++)
        {
            string schema = RandomSchema.Write(seed);
            if (ValidatorPair.TryCreate(schema) is not { } pair)
            {
                continue;
            }

            DocumentSampler sampler = new(pair.Grammar, new SampleLimits { Elements = 8, Depth = 4 });
            List<string> own = [.. DocumentsOf(sampler, (ulong)seed)];
            foreach (string document in own.Concat(foreign))
            {
                string place = $"seed {seed}\n{schema}\n{document}";
                XmlAdaptation adaptation = pair.Adapt(document);
                int? least = LeastLoss(pair, document);
                compared += least is null ? 0 : 1;
                if (!adaptation.IsPossible)
                {
                    refused++;
                    pair.ByDerivatives(document).ShouldBeFalse(place);
                    (least is null or int.MaxValue).ShouldBeTrue($"{least} nodes removed are enough: {place}\n{string.Join('\n', adaptation.Errors)}");
                    adaptation.Errors.ShouldNotBeEmpty(place);
                    continue;
                }

                string result = Encoding.UTF8.GetString(adaptation.Document.Span);
                adapted++;
                pair.ByDerivatives(result).ShouldBeTrue($"{place}\n{result}");
                LossReport.Unaccounted(document, adaptation).ShouldBeEmpty($"{place}\n{result}");
                LossReport.LossOf(document, adaptation).ShouldBeLessThanOrEqualTo(least ?? int.MaxValue, $"{place}\n{result}");
                if (pair.ByDerivatives(document))
                {
                    result.ShouldBe(document);
                }
            }

            foreign = own;
        }

        output.WriteLine($"{adapted} documents adapted, {refused} refused; {compared} compared with all choices");
        adapted.ShouldBeGreaterThan(0);
        refused.ShouldBeGreaterThan(0);
        compared.ShouldBeGreaterThan(0);
    }

    private static IEnumerable<string> DocumentsOf(DocumentSampler sampler, ulong seed)
    {
        for (ulong number = 0; number < Documents && sampler.CanSample; number++)
        {
            yield return number % 4 == 0 ? sampler.Sample(seed, number)! : sampler.SampleMutated(seed, number)!;
        }
    }

    /// <summary>Returns the least number of nodes to remove, by trying all choices; null if there are too many, or if a text that is one value has parts.</summary>
    private static int? LeastLoss(ValidatorPair pair, string document)
    {
        XDocument whole = XDocument.Parse(document, LoadOptions.PreserveWhitespace);
        int count = NodesOf(whole).Count;
        if (count > MostTried || whole.Descendants().Any(HasTexts))
        {
            return null;
        }

        int least = int.MaxValue;
        for (uint choice = 0; choice < 1u << count; choice++)
        {
            if (BitOperations.PopCount(choice) >= least)
            {
                continue;
            }

            XDocument tree = XDocument.Parse(document, LoadOptions.PreserveWhitespace);
            List<XObject> nodes = NodesOf(tree);
            for (int i = 0; i < count; i++)
            {
                switch ((choice & (1u << i)) != 0 ? nodes[i] : null)
                {
                    case XAttribute attribute:
                        attribute.Remove();
                        break;
                    case XNode node when node.Parent is not null:
                        node.Remove();
                        break;
                }
            }

            int removed = count - NodesOf(tree).Count;
            least = removed < least && pair.ByDerivatives(tree.ToString(SaveOptions.DisableFormatting)) ? removed : least;
        }

        return least;
    }

    private static bool HasTexts(XElement element) => element.Nodes().OfType<XText>().Count(static text => text.Value.AsSpan().Trim(" \t\r\n").Length > 0) > 1;

    private static List<XObject> NodesOf(XDocument document) =>
    [
        .. document.Root!.Attributes().Where(static attribute => !attribute.IsNamespaceDeclaration),
        .. document.Root.DescendantNodes().SelectMany(static node => node switch
        {
            XElement element => [element, .. element.Attributes().Where(static attribute => !attribute.IsNamespaceDeclaration)],
            XText text when text.Value.AsSpan().Trim(" \t\r\n").Length > 0 => [text],
            _ => Array.Empty<XObject>(),
        }),
    ];

    private static int? Number(string variable) => int.TryParse(Environment.GetEnvironmentVariable(variable), out int number) ? number : null;
}
