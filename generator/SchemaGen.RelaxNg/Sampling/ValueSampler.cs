using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.RelaxNg.Sampling;

/// <summary>Chooses texts for attribute values and for elements that hold a value.</summary>
internal sealed class ValueSampler(Vocabulary vocabulary, SampleLimits limits)
{
    private const int Attempts = 30;
    private const int WitnessAttempts = 200;
    private static readonly string[] Words = ["lorem", "ipsum", "a", "0", "1.5", "true", "<tag>", "&", "]]>", "\u00E9t\u00E9", "\U0001D11E", "\"quoted\"", "it's"];

    // The first that suits a datatype is its example, but numbers are more than one.
    private static readonly string[] Examples =
    [
        "example", "example.xml", "192.0.2.1", "2001:db8::1", "52:54:00:12:34:56", "c7a5fdbd-edaf-9455-926a-d65c16db1809", "/var/lib/example", "https://example.org/", "vda",
        "2026-01-31", "12:00:00", "2026-01-31T12:00:00Z", "P1D", "en", "a", "0x1", "1.0",
    ];

    private static readonly string[] Numbers = ["1", "2", "4", "10", "64", "100", "1024"];
    private static readonly string[] Blanks = [" ", "  ", "\t", "\n", " \n "];
    private readonly DatatypeSampler _datatypes = new(vocabulary, limits.IsAscii);
    private readonly string[] _words = limits.IsAscii ? Array.FindAll(Words, XmlCharacters.IsAscii) : Words;
    private readonly List<string> _values = limits.IsAscii ? vocabulary.Values.FindAll(XmlCharacters.IsAscii) : vocabulary.Values;
    private readonly Dictionary<(Pattern, bool), List<string>> _examples = [];
    private readonly Dictionary<Pattern, string?> _witnesses = [];
    private readonly Dictionary<Pattern, string?> _itemWitnesses = [];

    /// <summary>Whether a text for the pattern is known.</summary>
    public bool CanSample(Pattern pattern) => CanSample(pattern, isItem: false);

    /// <summary>A text that matches a pattern for which <see cref="CanSample(Pattern)"/> is true.</summary>
    public string Sample(Pattern pattern, SampleRandom random)
    {
        switch (pattern)
        {
            case ChoicePattern:
                return Sample(random.Pick(PatternChain.Items(pattern).FindAll(CanSample)), random);

            case OneOrMorePattern oneOrMore:
                return Sample(oneOrMore.Content, random);

            // A value with what matches the empty string beside it.
            case GroupPattern or InterleavePattern:
                return string.Concat(PatternChain.Items(pattern).Select(item => Sample(item, random)));

            case TextPattern:
                return Prose(random);

            case ListPattern list:
                List<string> items = [];
                AddItems(list.Content, items, random);
                return Join(items, random);

            case DataPattern or ValuePattern:
                return Leaf(pattern, isItem: false, random);

            default:
                return limits.IsPlain || random.Chance(90) ? "" : random.Pick(Blanks);
        }
    }

    /// <summary>Any text, with characters that writers and readers have to be careful with.</summary>
    public string Prose(SampleRandom random)
    {
        if (limits.IsPlain)
        {
            return Examples[0];
        }

        List<string> words = [];
        for (int count = random.Between(0, 4); count > 0; count--)
        {
            words.Add(_values.Count > 0 && random.Chance(25) ? random.Pick(_values) : random.Pick(_words));
        }

        return random.Chance(10) ? random.Pick(Blanks) : Join(words, random);
    }

    private string Join(List<string> words, SampleRandom random) =>
        limits.IsPlain || random.Chance(85) ? string.Join(" ", words) : random.Pick(Blanks) + string.Join(random.Pick(Blanks), words) + random.Pick(Blanks);

    private bool CanSample(Pattern pattern, bool isItem) => pattern switch
    {
        EmptyPattern or TextPattern => true,
        ChoicePattern => PatternChain.Items(pattern).Exists(item => CanSample(item, isItem)),
        GroupPattern or InterleavePattern => PatternChain.Items(pattern).TrueForAll(item => CanSample(item, isItem)),
        OneOrMorePattern oneOrMore => CanSample(oneOrMore.Content, isItem),
        ListPattern list => CanSample(list.Content, isItem: true),
        DataPattern or ValuePattern => Witness(pattern, isItem) is not null,
        _ => false,
    };

    private void AddItems(Pattern pattern, List<string> items, SampleRandom random)
    {
        switch (pattern)
        {
            case ChoicePattern:
                AddItems(random.Pick(PatternChain.Items(pattern).FindAll(item => CanSample(item, isItem: true))), items, random);
                break;

            case GroupPattern:
                foreach (Pattern item in PatternChain.Items(pattern))
                {
                    AddItems(item, items, random);
                }

                break;

            case OneOrMorePattern oneOrMore:
                for (int count = random.Between(1, limits.Repetitions); count > 0; count--)
                {
                    AddItems(oneOrMore.Content, items, random);
                }

                break;

            case DataPattern or ValuePattern:
                items.Add(Leaf(pattern, isItem: true, random));
                break;
        }
    }

    private string Leaf(Pattern leaf, bool isItem, SampleRandom random)
    {
        if (limits.IsPlain && ExamplesOf(leaf, isItem) is { Count: > 0 } examples)
        {
            return random.Pick(examples);
        }

        for (int i = 0; i < Attempts; i++)
        {
            string proposed = Propose(leaf, isItem, random);
            if (Suits(leaf, proposed, isItem))
            {
                return proposed;
            }
        }

        return Witness(leaf, isItem)!;
    }

    private List<string> ExamplesOf(Pattern leaf, bool isItem)
    {
        if (!_examples.TryGetValue((leaf, isItem), out List<string>? examples))
        {
            // A value is its own example.
            bool isData = leaf is DataPattern;
            examples = isData && !Suits(leaf, Examples[0], isItem) ? [.. Numbers.Where(number => Suits(leaf, number, isItem))] : [];
            if (isData && examples.Count == 0 && Array.Find(Examples, example => Suits(leaf, example, isItem)) is { } first)
            {
                examples = [first];
            }

            _examples.Add((leaf, isItem), examples);
        }

        return examples;
    }

    private string? Witness(Pattern leaf, bool isItem)
    {
        Dictionary<Pattern, string?> known = isItem ? _itemWitnesses : _witnesses;
        if (!known.TryGetValue(leaf, out string? witness))
        {
            SampleRandom random = new(0);
            for (int i = 0; i < WitnessAttempts && witness is null; i++)
            {
                string proposed = Propose(leaf, isItem, random);
                witness = Suits(leaf, proposed, isItem) ? proposed : null;
            }

            known.Add(leaf, witness);
        }

        return witness;
    }

    private string Propose(Pattern leaf, bool isItem, SampleRandom random)
    {
        string text = leaf switch
        {
            ValuePattern { Datatype.IsContextDependent: true } value => Qualified(value),
            ValuePattern value => value.Text,
            _ => _datatypes.Propose((DataPattern)leaf, random),
        };

        // Many types do not mind white space around their values, and an item of a list has none.
        return isItem ? text.Trim(' ', '\t', '\r', '\n') : !limits.IsPlain && random.Chance(8) ? random.Pick(Blanks) + text + random.Pick(Blanks) : text;
    }

    private string Qualified(ValuePattern value)
    {
        string prefix = vocabulary.PrefixOf(value.NamespaceUri);
        string localName = value.Text[(value.Text.IndexOf(':') + 1)..].Trim(' ', '\t', '\r', '\n');
        return prefix.Length == 0 ? localName : $"{prefix}:{localName}";
    }

    private bool Suits(Pattern leaf, string text, bool isItem) =>
        (!isItem || (text.Length > 0 && text.IndexOfAny([' ', '\t', '\r', '\n']) < 0))
        && XmlCharacters.Contains(text)
        && ValueMatch.Matches(leaf, text, vocabulary);
}
