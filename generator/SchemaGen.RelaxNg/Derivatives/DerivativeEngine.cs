using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.RelaxNg.Derivatives;

/// <summary>The derivatives of one grammar with all that they remember; thrown away as a whole when that is too much.</summary>
internal sealed class DerivativeEngine
{
    private readonly PatternFactory _patterns;
    private readonly int _firstId;

    public DerivativeEngine(Grammar grammar, int firstId)
    {
        _firstId = firstId;
        _patterns = new PatternFactory(grammar.Patterns, firstId);
        Texts = new TextDerivative(_patterns);
        Attributes = new AttributeDerivative(_patterns, Texts);
        Closed = new ClosedTag(_patterns);
        Children = new ChildMatches(_patterns);
    }

    /// <summary>Makes more patterns.</summary>
    public PatternFactory Patterns => _patterns;

    public TextDerivative Texts { get; }

    public AttributeDerivative Attributes { get; }

    public ClosedTag Closed { get; }

    public ChildMatches Children { get; }

    /// <summary>The number of remembered patterns.</summary>
    public int Size => _patterns.Count - _firstId + Children.Count;

    /// <summary>The first number that no pattern has; patterns of an engine thrown away may still be in use.</summary>
    public int NextId => _patterns.Count;
}
