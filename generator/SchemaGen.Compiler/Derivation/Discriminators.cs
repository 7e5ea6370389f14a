using SchemaGen.Compiler.Shapes;

namespace SchemaGen.Compiler.Derivation;

/// <summary>
/// Finds discriminated choices: every alternative has the same attribute with distinct values, and at most one alternative may omit it.
/// A choice whose alternatives contain only that attribute is an unusual way to list values and does not count.
/// </summary>
internal sealed class Discriminators
{
    private readonly Dictionary<ChoiceShape, Discrimination?> _found = [];

    /// <summary>Returns the discrimination of a choice, or null if the choice is not discriminated.</summary>
    public Discrimination? Find(ChoiceShape choice)
    {
        if (!_found.TryGetValue(choice, out Discrimination? found))
        {
            found = Search(choice);
            _found.Add(choice, found);
        }

        return found;
    }

    /// <summary>Returns the choice that is the whole of a definition or group; null if there is more than a choice.</summary>
    public static ChoiceShape? WhollyChoice(Shape shape) => shape switch
    {
        ChoiceShape choice => choice,
        GroupShape { Children: [var only] } => WhollyChoice(only),
        _ => null,
    };

    /// <summary>Returns the values that an attribute's content lists, or null if the content is not a list of values.</summary>
    public static IReadOnlyList<string>? WordsOf(Shape content)
    {
        List<string> words = [];
        HashSet<string> known = new(StringComparer.Ordinal);
        return Collect(content) && words.Count > 0 ? words : null;

        bool Collect(Shape shape)
        {
            switch (shape)
            {
                case ValueShape value:
                    if (known.Add(value.Word))
                    {
                        words.Add(value.Word);
                    }

                    return true;
                case ReferenceShape reference:
                    return Collect(reference.Define.Body);
                case ChoiceShape choice:
                    return choice.Children.All(Collect);
                case GroupShape { Children: [var only] }:
                    return Collect(only);
                default:
                    return false;
            }
        }
    }

    private Discrimination? Search(ChoiceShape choice)
    {
        List<Shape> alternatives = [.. choice.Children.Where(static child => !Possibility.IsImpossible(child))];
        if (alternatives.Count < 2 || !alternatives.Exists(HasMoreThanOneAttribute))
        {
            return null;
        }

        List<Dictionary<(string LocalName, string NamespaceUri), DiscriminatorWords>> words = [.. alternatives.Select(WordsIn)];
        foreach ((string LocalName, string NamespaceUri) name in words[0].Keys)
        {
            if (words.TrueForAll(map => map.ContainsKey(name)) && AreDisjoint([.. words.Select(map => map[name])]))
            {
                return new Discrimination(
                    choice, name.LocalName, name.NamespaceUri, [.. alternatives.Select((shape, i) => new DiscriminatedAlternative(shape, words[i][name]))]);
            }
        }

        return null;
    }

    private static bool AreDisjoint(List<DiscriminatorWords> words)
    {
        HashSet<string> all = new(StringComparer.Ordinal);
        return words.Count(static alternative => alternative.IsOptional) <= 1
            && words.TrueForAll(alternative => alternative.Words.All(all.Add));
    }

    private static bool HasMoreThanOneAttribute(Shape shape) => Weight(shape) > 1;

    private static int Weight(Shape shape) => shape switch
    {
        ReferenceShape reference => Weight(reference.Define.Body),
        ElementShape or TextualShape => 2,
        AttributeShape => 1,
        ChoiceShape or GroupShape or RepeatShape => Math.Min(2, ShapeChildren.Of(shape).Sum(Weight)),
        _ => 0,
    };

    /// <summary>Returns the attributes with finite values that a pattern always has or, if optional, may have.</summary>
    private Dictionary<(string LocalName, string NamespaceUri), DiscriminatorWords> WordsIn(Shape shape)
    {
        Dictionary<(string LocalName, string NamespaceUri), DiscriminatorWords> result = [];
        switch (shape)
        {
            case AttributeShape { Name: { } name } attribute when WordsOf(attribute.Content) is { } values:
                result.Add((name.LocalName, name.NamespaceUri), new DiscriminatorWords(values, IsOptional: false));
                break;
            case ReferenceShape reference:
                return WordsIn(reference.Define.Body);
            case GroupShape group:
                foreach (Shape child in group.Children)
                {
                    foreach (KeyValuePair<(string LocalName, string NamespaceUri), DiscriminatorWords> pair in WordsIn(child))
                    {
                        result[pair.Key] = pair.Value;
                    }
                }

                break;
            case RepeatShape repeat:
                foreach (KeyValuePair<(string LocalName, string NamespaceUri), DiscriminatorWords> pair in WordsIn(repeat.Content))
                {
                    result[pair.Key] = pair.Value with { IsOptional = pair.Value.IsOptional || repeat.IsOptional };
                }

                break;
            case ChoiceShape choice:
                return Common([.. choice.Children.Where(static child => !Possibility.IsImpossible(child)).Select(WordsIn)]);
        }

        return result;
    }

    private static Dictionary<(string LocalName, string NamespaceUri), DiscriminatorWords> Common(
        List<Dictionary<(string LocalName, string NamespaceUri), DiscriminatorWords>> alternatives)
    {
        Dictionary<(string LocalName, string NamespaceUri), DiscriminatorWords> result = [];
        foreach ((string LocalName, string NamespaceUri) name in alternatives.Count == 0 ? [] : alternatives[0].Keys.ToList())
        {
            if (alternatives.TrueForAll(map => map.ContainsKey(name)))
            {
                result.Add(name, new DiscriminatorWords(
                    [.. alternatives.SelectMany(map => map[name].Words).Distinct(StringComparer.Ordinal)],
                    alternatives.Exists(map => map[name].IsOptional)));
            }
        }

        return result;
    }
}
