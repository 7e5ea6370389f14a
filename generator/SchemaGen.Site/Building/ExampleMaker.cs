using System.Collections.Immutable;
using System.Xml;
using SchemaGen.RelaxNg.Derivatives;
using SchemaGen.RelaxNg.Grammars;
using SchemaGen.RelaxNg.Sampling;
using SchemaGen.RelaxNg.Syntax;
using SchemaGen.Site.Model;

namespace SchemaGen.Site.Building;

/// <summary>Makes documents of single elements: the smallest one, and one that shows more. Each is validated.</summary>
internal sealed class ExampleMaker
{
    private const int MostCharacters = 3_000;
    private const ulong Tries = 4;

    private static readonly SampleLimits Fewest = new() { Elements = 0, Repetitions = 1, IsAscii = true };
    private static readonly SampleLimits Some = new() { Elements = 12, Depth = 4, Repetitions = 2, IsAscii = true };

    private readonly Grammar _grammar;
    private readonly Dictionary<ElementSyntax, ElementPattern> _patterns = new(ReferenceEqualityComparer.Instance);
    private readonly DocumentSampler _smallest;
    private readonly DocumentSampler _typical;

    public ExampleMaker(Grammar grammar)
    {
        _grammar = grammar;
        foreach (ElementPattern pattern in grammar.Elements)
        {
            _patterns.TryAdd(pattern.Origin, pattern);
        }

        _smallest = new DocumentSampler(grammar, Fewest) { Indents = true };
        _typical = new DocumentSampler(grammar, Some) { Indents = true };
    }

    /// <summary>The documents of an element; none where none of a readable size is found.</summary>
    public ImmutableArray<Example> Of(ElementSyntax element)
    {
        if (!_patterns.TryGetValue(element, out ElementPattern? pattern))
        {
            return [];
        }

        DerivativeValidator validator = new(_grammar with { Start = pattern });
        string? smallest = Find(_smallest, pattern, validator, null);
        string? typical = Find(_typical, pattern, validator, smallest);
        return [.. new[] { ("Smallest", smallest), ("Typical", typical) }.Where(static pair => pair.Item2 is not null).Select(static pair => new Example(pair.Item1, pair.Item2!))];
    }

    // The longest of a few that are not too long shows the most.
    private static string? Find(DocumentSampler sampler, ElementPattern pattern, DerivativeValidator validator, string? other)
    {
        string? best = null;
        for (ulong number = 0; number < (other is null ? 1 : Tries); number++)
        {
            string? found = sampler.SampleOf(pattern, seed: 1, number)?.Trim();
            if (found is not null && found.Length <= MostCharacters && found != other && found.Length > (best?.Length ?? 0) && IsValid(found, validator))
            {
                best = found;
            }
        }

        return best;
    }

    private static bool IsValid(string document, DerivativeValidator validator)
    {
        using XmlReader reader = XmlReader.Create(new StringReader(document), new XmlReaderSettings { XmlResolver = null, DtdProcessing = DtdProcessing.Prohibit });
        return validator.IsValid(reader);
    }
}
