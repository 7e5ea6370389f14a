using SchemaGen.RelaxNg.Derivatives;
using SchemaGen.RelaxNg.Grammars;
using SchemaGen.RelaxNg.Sampling;

namespace SchemaGen.RelaxNg.Ambiguities;

/// <summary>
/// Finds document elements that may match either of two schema elements with different meanings, which RELAX NG allows. It first finds pairs of
/// elements that occur in the same content, share a name and have a document in common. It searches the content only for those pairs.
/// </summary>
public sealed class AmbiguityFinder
{
    private readonly Grammar _grammar;
    private readonly Func<ElementPattern, object> _meaning;
    private readonly DerivativeEngine _engine;
    private readonly SearchBudget _budget;
    private readonly SampleWriter _writer;
    private readonly SampleWriter _plainWriter;
    private readonly CommonElements _elements;
    private readonly CommonContentSearch _contents;

    private AmbiguityFinder(Grammar grammar, Func<ElementPattern, object> meaning, AmbiguityLimits limits, CancellationToken cancellationToken)
    {
        _grammar = grammar;
        _meaning = meaning;
        _budget = new SearchBudget(limits, cancellationToken);
        Vocabulary vocabulary = new(grammar);
        NameSampler names = new(vocabulary);
        _engine = new DerivativeEngine(grammar, grammar.Patterns.Count);
        CommonValues values = new(_engine, vocabulary, new ValueSampler(vocabulary, SampleLimits.Default with { Repetitions = 1 }), limits.Values);
        _writer = new SampleWriter(vocabulary);
        _plainWriter = new SampleWriter(vocabulary) { UsesPrefixes = false };
        _elements = new CommonElements(vocabulary, names, limits);
        _contents = new CommonContentSearch(_engine, vocabulary, names, values, _elements, meaning, _budget);
        _elements.Contents = _contents;
    }

    /// <summary>Returns the ambiguities found, one per pair of elements, in schema order.</summary>
    /// <param name="grammar">The schema in the simple form.</param>
    /// <param name="meaning">Returns the meaning of an element. Elements with equal meanings are not reported as ambiguous.</param>
    /// <param name="limits">The limits of the search.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static IReadOnlyList<Ambiguity> Find(
        Grammar grammar, Func<ElementPattern, object> meaning, AmbiguityLimits limits, CancellationToken cancellationToken = default)
    {
        List<Ambiguity> found = [];
        AmbiguityFinder? finder = null;
        foreach (ElementPattern? parent in grammar.Elements.Prepend(null))
        {
            cancellationToken.ThrowIfCancellationRequested();
            List<(ElementPattern, ElementPattern)> pairs = [.. ElementPairs.Of(parent?.Content ?? grammar.Start, meaning).Take(limits.Pairs)];
            if (pairs.Count > 0)
            {
                finder ??= new AmbiguityFinder(grammar, meaning, limits, cancellationToken);
                if (finder.Find(parent, pairs) is { } ambiguity && !found.Exists(known => known.First == ambiguity.First && known.Second == ambiguity.Second))
                {
                    found.Add(ambiguity);
                }
            }
        }

        return found;
    }

    private Ambiguity? Find(ElementPattern? parent, List<(ElementPattern Left, ElementPattern Right)> pairs)
    {
        _budget.Renew();
        List<(ElementPattern Left, ElementPattern Right)> common = pairs.FindAll(pair => _elements.Of(pair.Left, pair.Right, depth: 1) is not null);
        if (common.Count == 0)
        {
            return null;
        }

        _budget.Renew();
        Pruning pruning = new(_engine.Patterns, [.. common.SelectMany(static pair => new[] { pair.Left, pair.Right })]);
        Pattern content = pruning.Of(parent?.Content ?? _grammar.Start);
        return _contents.Find(content, content, parts: true, depth: 0) is { Parting: { } parting } found
            ? InOrder(parting.Left, parting.Right, Write(parent, found))
            : null;
    }

    private Ambiguity InOrder(ElementPattern left, ElementPattern right, string witness) =>
        _grammar.Elements.IndexOf(left) < _grammar.Elements.IndexOf(right) ? new Ambiguity(left, right, witness) : new Ambiguity(right, left, witness);

    private string Write(ElementPattern? parent, CommonContent content)
    {
        if (parent is null)
        {
            return Write((SampleElement)content.Children[0]);
        }

        SampleElement element = new(_elements.NameOf(parent, parent)!);
        element.Attributes.AddRange(content.Attributes);
        element.Children.AddRange(content.Children);
        return Write(element);
    }

    // Prefixes only distract where no value needs them.
    private string Write(SampleElement root) => (NeedsPrefixes(root) ? _writer : _plainWriter).Write(root, indents: false);

    private static bool NeedsPrefixes(SampleElement element) =>
        element.Attributes.Exists(static attribute => attribute.Value.Contains(':'))
        || element.Children.Exists(static child => child is SampleElement inner ? NeedsPrefixes(inner) : ((SampleText)child).Value.Contains(':'));
}
