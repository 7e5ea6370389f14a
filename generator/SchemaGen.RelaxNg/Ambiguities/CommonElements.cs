using SchemaGen.RelaxNg.Grammars;
using SchemaGen.RelaxNg.Sampling;

namespace SchemaGen.RelaxNg.Ambiguities;

/// <summary>Finds elements that match two element patterns at once. If both are the same pattern, it finds the smallest element.</summary>
internal sealed class CommonElements(Vocabulary vocabulary, NameSampler names, AmbiguityLimits limits)
{
    private readonly Dictionary<(ElementPattern, ElementPattern), SampleElement?> _known = [];

    /// <summary>The search for the content of the elements.</summary>
    public CommonContentSearch Contents { get; set; } = null!;

    /// <summary>Returns an element that matches both patterns; null if none is found. An element that must contain itself is not found.</summary>
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

    /// <summary>Returns a name that both patterns allow; null for none.</summary>
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
