using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.Evolution.Changes;

/// <summary>
/// Gives patterns of any grammars numbers that are equal for equal structure; the order of alternatives and of branches does not count.
/// </summary>
/// <param name="classOf">The number of an element, which is not looked into.</param>
internal sealed class PatternKeys(Func<ElementPattern, int> classOf)
{
    private readonly Dictionary<Pattern, int> _known = [];
    private readonly Dictionary<string, int> _structures = new(StringComparer.Ordinal);
    private readonly Dictionary<object, int> _leaves = [];

    /// <summary>The number of an element with its content.</summary>
    public int OfElement(ElementPattern element) => Structure($"element {Leaf(element.NameClass)} {Of(element.Content)}");

    /// <summary>The number of a pattern.</summary>
    public int Of(Pattern pattern)
    {
        if (!_known.TryGetValue(pattern, out int key))
        {
            key = Structure(pattern switch
            {
                ElementPattern element => $"ref {classOf(element)}",
                AttributePattern attribute => $"attribute {Leaf(attribute.NameClass)} {Of(attribute.Content)}",
                ChoicePattern => $"choice {Members(pattern, isSet: true, isOrdered: false)}",
                InterleavePattern => $"interleave {Members(pattern, isSet: false, isOrdered: false)}",
                GroupPattern => $"group {Members(pattern, isSet: false, isOrdered: true)}",
                OneOrMorePattern oneOrMore => $"oneOrMore {Of(oneOrMore.Content)}",
                ListPattern list => $"list {Of(list.Content)}",
                DataPattern data => $"data {Leaf(data.Reference)} {(data.Except is null ? 0 : Of(data.Except))}",
                ValuePattern value => $"value {Leaf((value.Reference, value.Text, value.NamespaceUri))}",
                _ => pattern.GetType().Name,
            });
            _known.Add(pattern, key);
        }

        return key;
    }

    private string Members(Pattern pattern, bool isSet, bool isOrdered)
    {
        IEnumerable<int> keys = PatternChain.Items(pattern).Select(Of);
        keys = isSet ? keys.Distinct() : keys;
        return string.Join(" ", isOrdered ? keys : keys.OrderBy(static key => key));
    }

    private int Structure(string text)
    {
        if (!_structures.TryGetValue(text, out int key))
        {
            key = _structures.Count + 1;
            _structures.Add(text, key);
        }

        return key;
    }

    private int Leaf(object value)
    {
        if (!_leaves.TryGetValue(value, out int key))
        {
            key = _leaves.Count + 1;
            _leaves.Add(value, key);
        }

        return key;
    }
}
