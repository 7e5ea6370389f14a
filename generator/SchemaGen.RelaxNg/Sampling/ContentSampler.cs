using System.Runtime.CompilerServices;
using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.RelaxNg.Sampling;

/// <summary>Makes one random document: walks the patterns and takes of each what chance and the limits say.</summary>
internal sealed class ContentSampler(
    Vocabulary vocabulary,
    NameSampler names,
    ValueSampler values,
    PatternCosts costs,
    SampleLimits limits,
    SampleRandom random,
    Identifiers? identifiers = null)
{
    private readonly Identifiers _identifiers = identifiers ?? new Identifiers(vocabulary, random);
    private SampleHole? _hole;
    private int _elements;
    private int _depth;

    private bool IsFull => limits.IsSmallest || _elements >= limits.Elements || _depth >= limits.Depth;

    /// <summary>A document whose root matches a pattern that something can match.</summary>
    public SampleElement Document(Pattern start)
    {
        SampleElement outermost = new(new SampleName("", ""));
        Add(start, outermost, outermost.Children);
        _identifiers.Resolve();
        return (SampleElement)outermost.Children[0];
    }

    /// <summary>An element that has something at a place in its content.</summary>
    public SampleElement Around(ElementPattern element, SampleHole hole)
    {
        SampleElement around = new(names.Choose(element.NameClass, vocabulary.ElementNames, static _ => false, random)!);
        _hole = hole;
        Add(element.Content, around, around.Children);
        _identifiers.Resolve();
        return around;
    }

    /// <summary>A match of a pattern without attributes, once.</summary>
    public List<SampleNode> Round(Pattern pattern)
    {
        SampleElement outermost = new(new SampleName("", ""));
        Add(pattern, outermost, outermost.Children);
        _identifiers.Resolve();
        return outermost.Children;
    }

    private void Add(Pattern pattern, SampleElement parent, List<SampleNode> nodes)
    {
        // The smallest document of a schema may be one chain, and the patterns between its elements nested as deep as the schema's limits allow.
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (pattern == _hole?.Pattern)
        {
            nodes.Add(_hole.Nodes());
            _hole = null;
            return;
        }

        switch (pattern)
        {
            case ElementPattern element:
                AddElement(element, nodes);
                break;

            case AttributePattern attribute:
                AddAttribute(attribute, parent);
                break;

            case ChoicePattern:
                Add(ChooseAlternative(pattern), parent, nodes);
                break;

            case GroupPattern:
                foreach (Pattern item in PatternChain.Items(pattern))
                {
                    Add(item, parent, nodes);
                }

                break;

            case InterleavePattern:
                AddInterleaved(PatternChain.Items(pattern), parent, nodes);
                break;

            case OneOrMorePattern oneOrMore:
                int count = IsFull || LeadsToHole(oneOrMore.Content) ? 1 : random.Between(1, limits.Repetitions);
                for (int i = 0; i == 0 || (i < count && !IsFull); i++)
                {
                    Add(oneOrMore.Content, parent, nodes);
                }

                break;

            case TextPattern:
                AddText(nodes);
                break;

            case DataPattern or ValuePattern or ListPattern:
                SampleText text = new(values.Sample(pattern, random));
                nodes.Add(text);
                _identifiers.Note(pattern, () => text.Value, value => text.Value = value);
                break;
        }
    }

    private void AddElement(ElementPattern element, List<SampleNode> nodes)
    {
        _elements++;
        _depth++;
        SampleElement child = new(names.Choose(element.NameClass, vocabulary.ElementNames, static _ => false, random)!);
        SampleHole? hole = _hole;
        _hole = null; // it is in this content, not in that of a child
        Add(element.Content, child, child.Children);
        _hole = hole;
        nodes.Add(child);
        _depth--;
    }

    /// <summary>A repeated choice may come to an attribute again: it is there already, and that is all that can be done.</summary>
    private void AddAttribute(AttributePattern pattern, SampleElement parent)
    {
        if (names.Choose(pattern.NameClass, vocabulary.AttributeNames, parent.HasAttribute, random) is { } name)
        {
            bool isSpace = name == SampleAttribute.XmlSpace;
            string value = isSpace && pattern.Content is TextPattern ? "preserve" : values.Sample(pattern.Content, random);

            // XmlWriter trims it, whatever the schema allows.
            SampleAttribute attribute = new(name, isSpace ? value.Trim() : value);
            parent.Attributes.Insert(limits.IsSmallest ? parent.Attributes.Count : random.Below(parent.Attributes.Count + 1), attribute);
            _identifiers.Note(pattern.Content, () => attribute.Value, value => attribute.Value = value);
        }
    }

    private Pattern ChooseAlternative(Pattern choice)
    {
        List<Pattern> alternatives = PatternChain.Items(choice);
        if (alternatives.Find(LeadsToHole) is { } wanted)
        {
            return wanted;
        }

        if (!IsFull)
        {
            List<Pattern> affordable = alternatives.FindAll(alternative => costs.Of(alternative) <= limits.Elements - _elements);
            if (affordable.Count > 0)
            {
                return random.Pick(affordable);
            }
        }

        int cheapest = alternatives.Min(costs.Of);
        List<Pattern> cheap = alternatives.FindAll(alternative => costs.Of(alternative) == cheapest);
        return limits.IsSmallest ? cheap[0] : random.Pick(cheap);
    }

    private bool LeadsToHole(Pattern pattern)
    {
        if (_hole is null)
        {
            return false;
        }

        HashSet<Pattern> seen = [];
        Stack<Pattern> pending = new([pattern]);
        while (pending.Count > 0)
        {
            Pattern part = pending.Pop();
            if (part == _hole.Pattern)
            {
                return true;
            }

            if (seen.Add(part) && part is not AttributePattern)
            {
                PatternParts.Push(part, pending);
            }
        }

        return false;
    }

    /// <summary>Each branch in its own order, the branches shuffled into each other.</summary>
    private void AddInterleaved(List<Pattern> branches, SampleElement parent, List<SampleNode> nodes)
    {
        List<Queue<SampleNode>> waiting = [];
        foreach (Pattern branch in branches)
        {
            List<SampleNode> own = [];
            Add(branch, parent, own);
            if (branch is TextPattern)
            {
                AddText(own);
            }

            if (own.Count > 0)
            {
                waiting.Add(new Queue<SampleNode>(own));
            }
        }

        // Half of the documents keep the order of the schema, as people mostly do.
        bool isShuffled = !limits.IsSmallest && random.Chance(50);
        while (waiting.Count > 0)
        {
            int index = isShuffled ? random.Below(waiting.Count) : 0;
            nodes.Add(waiting[index].Dequeue());
            if (waiting[index].Count == 0)
            {
                waiting.RemoveAt(index);
            }
        }
    }

    private void AddText(List<SampleNode> nodes)
    {
        if (!limits.IsSmallest && random.Chance(70))
        {
            nodes.Add(new SampleText(values.Prose(random)));
        }
    }
}
