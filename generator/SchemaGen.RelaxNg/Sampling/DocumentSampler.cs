using System.Xml;
using SchemaGen.RelaxNg.Derivatives;
using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.RelaxNg.Sampling;

/// <summary>
/// Makes random documents of a schema: valid, nearly valid, or one or the other. A document depends on the schema, the seed and its number
/// only. Not safe for use by several threads.
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
    /// <param name="limits">How large documents become; null for the defaults.</param>
    public DocumentSampler(Grammar grammar, SampleLimits? limits = null)
    {
        _grammar = grammar;
        _limits = limits ?? SampleLimits.Default;
        _vocabulary = new Vocabulary(grammar);
        _names = new NameSampler(_vocabulary);
        _values = new ValueSampler(_vocabulary, _limits);
        _costs = new PatternCosts(_vocabulary, _values, _names);
        _writer = new SampleWriter(_vocabulary);
    }

    /// <summary>Whether documents are indented; else each is one line.</summary>
    public bool Indents { get; init; }

    /// <summary>
    /// Whether a document can be made. If not, the schema allows none, or only larger ones than the limits do, or a value of some
    /// datatype could not be found.
    /// </summary>
    public bool CanSample => _costs.Of(_grammar.Start) <= _limits.SmallestDocument;

    /// <summary>A valid document; null if <see cref="CanSample"/> is false, or if the smallest document is nested deeper than the stack allows.</summary>
    public string? Sample(ulong seed, ulong number = 0) => Valid(SampleRandom.For(seed, number)) is { } root ? _writer.Write(root, Indents) : null;

    /// <summary>A document with one to three mistakes, which may all be harmless; null where <see cref="Sample"/> gives none.</summary>
    public string? SampleMutated(ulong seed, ulong number = 0)
    {
        SampleRandom random = SampleRandom.For(seed, number);
        return Mutated(random) is { } root ? _writer.Write(root, Indents) : null;
    }

    /// <summary>A document that is nearly valid, and is not; null if none is found: everything may be allowed.</summary>
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
