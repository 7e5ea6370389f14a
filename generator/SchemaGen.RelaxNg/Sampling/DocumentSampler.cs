using System.Xml;
using SchemaGen.RelaxNg.Derivatives;
using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.RelaxNg.Sampling;

/// <summary>
/// Generates random documents for a schema: valid, invalid but nearly valid, or possibly either. A document depends only on the schema, the
/// seed and its number. Not thread-safe.
/// </summary>
public sealed class DocumentSampler
{
    private const int InvalidAttempts = 100;
    private readonly Grammar _grammar;
    private readonly SampleLimits _limits;
    private readonly Vocabulary _vocabulary;
    private readonly NameSampler _names;
    private readonly ValueSampler _values;
    private readonly PatternCosts _costs;
    private readonly SampleWriter _writer;

    /// <summary>Prepares the sampling of a schema.</summary>
    /// <param name="grammar">The schema in the simple form.</param>
    /// <param name="limits">The limits on document size, or null for the defaults.</param>
    public DocumentSampler(Grammar grammar, SampleLimits? limits = null)
    {
        _grammar = grammar;
        _limits = limits ?? SampleLimits.Default;
        _vocabulary = new Vocabulary(grammar);
        _names = new NameSampler(_vocabulary);
        _values = new ValueSampler(_vocabulary, _limits);
        _costs = new PatternCosts(_vocabulary, _values, _names, _limits);
        _writer = new SampleWriter(_vocabulary);
    }

    /// <summary>Whether documents are indented; if false, each is written on one line.</summary>
    public bool Indents { get; init; }

    /// <summary>
    /// Whether a document can be generated. If false, the schema allows no document or none within the limits, or no value was found for some
    /// datatype.
    /// </summary>
    public bool CanSample => _costs.Of(_grammar.Start) <= _limits.SmallestDocument;

    /// <summary>Whether the schema allows no document, whatever values its datatypes have.</summary>
    public bool IsEmpty => new PatternCosts(_vocabulary, values: null, _names, _limits).Of(_grammar.Start) >= PatternCosts.Impossible;

    /// <summary>Whether documents of any size can be generated, because the schema has elements or text that can repeat without limit.</summary>
    public bool CanRepeat => new SizedSampler(_grammar.Start, _costs, _limits.SmallestDocument).CanRepeat;

    /// <summary>Returns a valid document, or null if <see cref="CanSample"/> is false or the smallest document is nested deeper than the stack allows.</summary>
    public string? Sample(ulong seed, ulong number = 0) => Valid(SampleRandom.For(seed, number)) is { } root ? _writer.Write(root, Indents) : null;

    /// <summary>Returns a valid document with the given element as its root, or null if there is none within the limits.</summary>
    public string? SampleOf(ElementPattern root, ulong seed, ulong number = 0) =>
        Make(root, _limits, SampleRandom.For(seed, number)) is { } element ? _writer.Write(element, Indents) : null;

    /// <summary>
    /// Writes a valid document of approximately the given size, in memory that does not grow with that size. Repeats the repeatable content nearest to the root
    /// or, if there is none, text.
    /// </summary>
    /// <param name="characters">The minimum number of characters. The document has only a few more.</param>
    /// <param name="seed">Chooses the document.</param>
    /// <param name="output">Receives the document.</param>
    /// <returns>Whether the document was written: false if nothing can be repeated or if <see cref="Sample"/> returns null.</returns>
    public bool TrySampleOfSize(long characters, ulong seed, TextWriter output)
    {
        SizedSampler sized = new(_grammar.Start, _costs, _limits.SmallestDocument);
        if (!CanSample || !sized.CanRepeat)
        {
            return false;
        }

        const int RememberedIdentifiers = 1_000;
        SampleRandom random = SampleRandom.For(seed, 0);
        Identifiers identifiers = new(_vocabulary, random, RememberedIdentifiers);
        ContentSampler Sampler() => new(_vocabulary, _names, _values, _costs, _limits, random, identifiers);
        try
        {
            SampleElement root = sized.Document((element, hole) => Sampler().Around((ElementPattern)element, hole), Rounds);
            _writer.Write(root, Indents, output);
            return true;
        }
        catch (InsufficientExecutionStackException)
        {
            return false;
        }

        IEnumerable<SampleNode> Rounds(Pattern round)
        {
            do
            {
                foreach (SampleNode node in round is TextPattern ? [new SampleText(_values.Prose(random) + " ")] : Sampler().Round(round))
                {
                    yield return node;
                }
            }
            while (_writer.Length < characters);
        }
    }

    /// <summary>Returns a document with one to three changes, which may all leave it valid; null if <see cref="Sample"/> returns null.</summary>
    public string? SampleMutated(ulong seed, ulong number = 0)
    {
        SampleRandom random = SampleRandom.For(seed, number);
        return Mutated(random) is { } root ? _writer.Write(root, Indents) : null;
    }

    /// <summary>Returns a nearly valid but invalid document, or null if none is found; the schema may allow everything.</summary>
    public string? SampleInvalid(ulong seed, ulong number = 0)
    {
        SampleRandom random = SampleRandom.For(seed, number);
        DerivativeValidator validator = new(_grammar);
        for (int i = 0; i < InvalidAttempts && Mutated(random) is { } root; i++)
        {
            string text = _writer.Write(root, Indents);
            using StringReader input = new(text);
            using XmlReader reader = XmlReader.Create(input, new XmlReaderSettings { XmlResolver = null, DtdProcessing = DtdProcessing.Prohibit });
            if (!validator.IsValid(reader))
            {
                return text;
            }
        }

        return null;
    }

    private SampleElement? Valid(SampleRandom random) => Make(_grammar.Start, _limits, random);

    private SampleElement? Make(Pattern pattern, SampleLimits limits, SampleRandom random)
    {
        try
        {
            return _costs.Of(pattern) <= limits.SmallestDocument
                ? new ContentSampler(_vocabulary, _names, _values, _costs, limits, random).Document(pattern)
                : null;
        }
        catch (InsufficientExecutionStackException)
        {
            return null;
        }
    }

    private SampleElement? Mutated(SampleRandom random)
    {
        if (Valid(random) is not { } root)
        {
            return null;
        }

        SampleLimits small = _limits with { Elements = 3, Depth = 2 };
        DocumentMutation mutation = new(_vocabulary, (element, source) => Make(element, small, source), random);
        for (int count = random.Between(1, 3); count > 0; count--)
        {
            mutation.Apply(root);
        }

        return root;
    }
}
