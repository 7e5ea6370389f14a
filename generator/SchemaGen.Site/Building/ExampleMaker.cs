using System.Collections.Immutable;
using SchemaGen.RelaxNg.Grammars;
using SchemaGen.RelaxNg.Sampling;
using SchemaGen.Site.Model;

namespace SchemaGen.Site.Building;

/// <summary>Makes example documents for elements: the smallest one and a typical one. Each is validated.</summary>
internal sealed class ExampleMaker
{
    /// <summary>The maximum length of an example, in characters.</summary>
    public const int MostCharacters = 3_000;

    private const ulong Tries = 4;

    private static readonly SampleLimits Fewest = new() { IsSmallest = true, IsAscii = true, IsPlain = true };
    private static readonly SampleLimits Some = new() { Elements = 12, Depth = 4, Repetitions = 2, IsAscii = true, IsPlain = true };

    private readonly ElementValidity _validity;
    private readonly DocumentExamples _documents;
    private readonly DocumentSampler _smallest;
    private readonly DocumentSampler _typical;

    public ExampleMaker(Grammar grammar, IEnumerable<ExampleDocument> documents, IReadOnlyList<IndexedElement> roots)
    {
        _validity = new ElementValidity(grammar);
        _documents = new DocumentExamples(documents, roots, _validity);
        _smallest = new DocumentSampler(grammar, Fewest) { Indents = true };
        _typical = new DocumentSampler(grammar, Some) { Indents = true };
    }

    /// <summary>
    /// Returns the examples of an element. An excerpt from an existing document replaces the generated typical example.
    /// The result is empty if no example is short enough.
    /// </summary>
    public ImmutableArray<Example> Of(IndexedElement element)
    {
        if (_validity.PatternOf(element.Syntax) is not { } pattern)
        {
            return [];
        }

        Example? smallest = Find("Smallest", _smallest, pattern, element, 1, null);
        Example? typical = _documents.Of(element) ?? Find("Typical", _typical, pattern, element, Tries, smallest);
        return [.. new[] { smallest, typical }.OfType<Example>()];
    }

    // The longest sample within the limit shows the most.
    private Example? Find(string title, DocumentSampler sampler, ElementPattern pattern, IndexedElement element, ulong tries, Example? other)
    {
        string? best = null;
        for (ulong number = 0; number < tries; number++)
        {
            string? found = sampler.SampleOf(pattern, seed: 1, number)?.Trim();
            if (found is not null && found.Length <= MostCharacters && found != other?.Xml && found.Length > (best?.Length ?? 0) && _validity.IsValid(element.Syntax, found))
            {
                best = found;
            }
        }

        return best is null ? null : new Example(title, best);
    }
}
