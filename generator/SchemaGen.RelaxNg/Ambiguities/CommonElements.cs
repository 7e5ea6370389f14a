using SchemaGen.RelaxNg.Grammars;
using SchemaGen.RelaxNg.Sampling;

namespace SchemaGen.RelaxNg.Ambiguities;

/// <summary>Elements that are two elements of the schema at once; of one, the smallest that it allows.</summary>
internal sealed class CommonElements(Vocabulary vocabulary, NameSampler names, AmbiguityLimits limits)
{
    private readonly Dictionary<(ElementPattern, ElementPattern), SampleElement?> _known = [];

    /// <summary>Finds what is in the elements.</summary>
    public CommonContentSearch Contents { get; set; } = null!;

    /// <summary>The element, or null if none is found. What leads back to itself has no end, and is not found.</summary>
    public SampleElement? Of(ElementPattern left, ElementPattern right, int depth)
    {
        if (depth > limits.Depth)
        {
            return null;
        }

        if (!_known.TryGetValue((left, right), out SampleElement? element))
        {
            _known[(left, right)] = null;
            element = Make(left, right, depth);
            _known[(left, right)] = element;
        }

        return element;
    }

    /// <summary>A name that both have, or null.</summary>
    public SampleName? NameOf(ElementPattern left, ElementPattern right) =>
        names.Choose(left.NameClass, vocabulary.ElementNames, name => !right.NameClass.Contains(name.NamespaceUri, name.LocalName), new SampleRandom(0));

    private SampleElement? Make(ElementPattern left, ElementPattern right, int depth)
    {
        if (NameOf(left, right) is not { } name || Contents.Find(left.Content, right.Content, parts: false, depth) is not { } content)
        {
            return null;
        }

        SampleElement element = new(name);
        element.Attributes.AddRange(content.Attributes);
        element.Children.AddRange(content.Children);
        return element;
    }
}
