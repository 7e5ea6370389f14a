namespace SchemaGen.Compiler.Tests.Derivation;

/// <summary>Tests which repeated sequences have entries, and the properties of the entries.</summary>
public sealed class EntryTests
{
    private const string Elements =
        """

        a = element a { text }
        b = element b { text }
        c = element c { text }
        h = element (h1 | h2) { text }
        any = element * { any* }
        ab = a | b
        pair = a, b
        row = pair
        """;

    /// <summary>The content of an element, and the entries of its class with their properties.</summary>
    public static TheoryData<string, string> Contents { get; } = new()
    {
        // A round starts where an element cannot follow the one before it.
        { "(a, b)*", "RootEntry Entries { required A A; required B B }" },
        { "(a, b?)+", "RootEntry Entries { required A A; B? B }" },
        { "(a?, b)+", "RootEntry Entries { A? A; required B B }" },
        { "(a, b*)+", "RootEntry Entries { required A A; IList<B> Bs }" },
        { "(a+, b)+", "RootEntry Entries { IList<A> As; required B B }" },
        { "(a+, c?, b+)+", "RootEntry Entries { IList<A> As; C? C; IList<B> Bs }" },
        { "((a, b), c)*", "RootEntry Entries { required A A; required B B; required C C }" },
        { "(h, c)*", "RootEntry Entries { required H H; required C C }" },
        { "((a, b)+)?", "RootEntry Entries { required A A; required B B }" },
        { "attribute t { text }, c?, (a, b)*", "RootEntry Entries { required A A; required B B }" },

        // A part that is a choice has the choice's name and interface.
        { "(c, ab)*", "RootEntry Entries { required C C; required IAb Ab }" },
        { "(c, (a | b))*", "RootEntry Entries { required C C; required IRootEntryValue Value }" },
        { "(c, ab+)*", "RootEntry Entries { required C C; IList<IAb> Abs }" },
        { "((a | b), (c | h))*", "RootEntry Entries { required IRootEntryValue Value; required IRootEntryCOrH COrH }" },
        { "(c, (a & b))*", "RootEntry Entries { required C C; IList<IRootEntryValue> Values }" },
        { "(c, (a | (b, a)))*", "RootEntry Entries { required C C; IList<IRootEntryValue> Values }" },

        // A definition names its entries.
        { "pair*", "Pair Pairs { required A A; required B B }" },
        { "row*", "Row Rows { required A A; required B B }" },
        { "(c | pair)*", "Pair Pairs { required A A; required B B }" },
        { "c*, (a, b)*, (element x { text }, element y { text })*", "RootEntry Entries { required A A; required B B } RootXEntry XEntries { required RootX X; required RootY Y }" },

        // The end of a round cannot be recognized.
        { "(a?, b?)*", "" },
        { "(a+, b?)*", "" },
        { "(a, b, a)*", "" },
        { "(a & b)*", "" },
        { "(a | b)*", "" },

        // Its elements also occur elsewhere, or may have any name.
        { "a?, (a, b)*", "" },
        { "(a, b)*, c, b", "" },
        { "((a, b) | (a, c))*", "" },
        { "(c, any)*", "" },

        // A record has no order.
        { "element d { text } & (a, b)*", "" },
    };

    [Theory]
    [MemberData(nameof(Contents))]
    public void Rounds_that_can_be_told_are_entries(string content, string expected)
    {
        string summary = "\n" + TypeSummary.Of(SchemaText.Generate(("test.rnc", $"start = element root {{ {content} }}" + Elements)));
        string[] types = summary.Split("\nclass ");
        string PropertiesOf(string type) => string.Join("; ", types.Single(text => text.StartsWith($"{type} : XmlEntry\n", StringComparison.Ordinal)).Split('\n').Skip(1).TakeWhile(static line => line.StartsWith(' ')).Select(static line => line.Trim()));
        string root = types.Single(static text => text.StartsWith("Root\n", StringComparison.Ordinal));
        string.Join(" ", root.Split('\n').Skip(1).TakeWhile(static line => line.StartsWith(' '))
            .Select(static line => line.Trim().Split(' '))
            .Where(words => types.Any(text => text.StartsWith($"{ItemOf(words[0])} : XmlEntry\n", StringComparison.Ordinal)))
            .Select(words => $"{ItemOf(words[0])} {words[1]} {{ {PropertiesOf(ItemOf(words[0]))} }}")).ShouldBe(expected);

        static string ItemOf(string list) => list.Replace("IList<", "", StringComparison.Ordinal).TrimEnd('>');
    }

    [Theory]
    [InlineData("pair*", "pair+", "Pair")]
    [InlineData("rounds", "rounds", "RoundsEntry")]
    public void A_sequence_that_several_classes_repeat_has_one_type(string content, string inner, string expected) =>
        TypeSummary.Of(SchemaText.Generate(("test.rnc", $"start = element root {{ {content}, element inner {{ {inner} }}? }}\nrounds = (a, (b | c))*" + Elements)))
            .Split('\n').Where(static line => line.EndsWith(" : XmlEntry", StringComparison.Ordinal)).ShouldBe([$"class {expected} : XmlEntry"]);
}
