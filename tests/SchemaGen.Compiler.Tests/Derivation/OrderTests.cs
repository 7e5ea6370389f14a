namespace SchemaGen.Compiler.Tests.Derivation;

/// <summary>Tests which classes have a list of items: those whose elements can be in any order.</summary>
public sealed class OrderTests
{
    private const string Elements =
        """

        a = element a { attribute x { text } }
        b = element b { attribute x { text } }
        c = element c { attribute x { text } }
        v = element v { text }
        w = element w { text }
        u = element u { v? }
        ab = a | b
        """;

    /// <summary>The content of an element, and the properties that its class has for that content.</summary>
    public static TheoryData<string, string> Contents { get; } = new()
    {
        // Either order is allowed, for whatever reason.
        { "(a | b)*", "XmlItemList<IRootItem> Items; IList<A> As; IList<B> Bs" },
        { "ab*", "XmlItemList<IAb> Items; IList<A> As; IList<B> Bs" },
        { "ab, ab", "XmlItemList<IAb> Items; IList<A> As; IList<B> Bs" },
        { "(a?, b?)+", "XmlItemList<IRootItem> Items; IList<A> As; IList<B> Bs" },
        { "(a | b)*, (b | c)*", "XmlItemList<IRootItem> Items; IList<A> As; IList<B> Bs; IList<C> Cs" },
        { "(a | b)*, (c | v)*", "XmlItemList<IRootItem> Items; IList<A> As; IList<B> Bs; IList<C> Cs; IList<V> Vs" },
        { "a*, b, a*", "XmlItemList<IRootItem> Items; IList<A> As; B? B" },
        { "a?, b, a?", "XmlItemList<IRootItem> Items; IList<A> As; B? B" },
        { "(a, b*)+", "XmlItemList<IRootItem> Items; IList<RootEntry> Entries; IList<A> As; IList<B> Bs" },
        { "(a, (b | c))*", "XmlItemList<IRootItem> Items; IList<RootEntry> Entries; IList<A> As; IList<B> Bs; IList<C> Cs" },
        { "(a+, b)+", "XmlItemList<IRootItem> Items; IList<RootEntry> Entries; IList<A> As; IList<B> Bs" },
        { "(v, w)*", "XmlItemList<IRootItem> Items; IList<RootEntry> Entries; IList<V> Vs; IList<W> Ws" },
        { "a* & b*", "XmlItemList<IRootItem> Items; IList<A> As; IList<B> Bs" },
        { "a+ & v*", "XmlItemList<IRootItem> Items; IList<A> As; IList<V> Vs" },
        { "(a & b)+", "XmlItemList<IRootItem> Items; IList<A> As; IList<B> Bs" },
        { "(a+, b+) | (b+, a+)", "XmlItemList<IRootItem> Items; IList<A> As; IList<B> Bs" },
        { "attribute t { text }, (v | w)*", "required string T; XmlItemList<IRootItem> Items; IList<V> Vs; IList<W> Ws" },

        // The order carries no meaning, or the counts determine it.
        { "a*, b*", "IList<A> As; IList<B> Bs" },
        { "(a, b, a)+", "IList<A> As; IList<B> Bs" },
        { "a, a, b, a, c", "IList<A> As; required B B; required C C" },
        { "a+, b, a", "IList<A> As; required B B" },
        { "b | (a, b?)", "B? B; A? A" },
        { "(a | b), b*", "A? A; IList<B> Bs" },
        { "(a, b) | (b, a)", "required A A; required B B" },
        { "a & b? & v", "required A A; B? B; required string V" },
        { "a & b* & c*", "required A A; IList<B> Bs; IList<C> Cs" },
        { "c & (v, w)*", "required C C; IList<string> Vs; IList<string> Ws" },
        { "v & (a?, w?)+", "required string V; IList<A> As; IList<string> Ws" },

        // All other elements join the list, unless they would get worse properties.
        { "c?, ab*", "XmlItemList<IRootItem> Items; C? C; IList<A> As; IList<B> Bs" },
        { "ab*, c*", "XmlItemList<IRootItem> Items; IList<A> As; IList<B> Bs; IList<C> Cs" },
        { "c, ab*", "required C C; XmlItemList<IAb> Abs; IList<A> As; IList<B> Bs" },
        { "c, (a | b)*", "required C C; XmlItemList<IRootItem> OrderedItems; IList<A> As; IList<B> Bs" },
        { "v?, (a | b)*", "string? V; XmlItemList<IRootItem> OrderedItems; IList<A> As; IList<B> Bs" },
        { "v? & (a | b)* & c?", "string? V; XmlItemList<IRootItem> OrderedItems; IList<A> As; IList<B> Bs; C? C" },

        // The use of an element elsewhere does not matter.
        { "u?, (v | a)*", "XmlItemList<IRootItem> Items; U? U; IList<V> Vs; IList<A> As" },
        { "u?, v?, (a | b)*, element z { (v | a)* }?", "U? U; V? V; XmlItemList<IRootItem> OrderedItems; IList<A> As; IList<B> Bs; RootZ? Z" },
    };

    [Theory]
    [MemberData(nameof(Contents))]
    public void Elements_whose_order_is_free_are_items(string content, string expected) => PropertiesOfRoot(content).ShouldBe(expected);

    [Fact]
    public void In_a_case_of_a_union_the_place_of_the_choice_counts() =>
        TypeSummary.Of(Generate("""start = element root { a*, ((attribute t { "x" }, b, a*) | (attribute t { "y" }, c)) }""" + Elements)).ShouldContain(
            """
            class RootX : Root
              XmlItemList<IRootXItem> Items
              B? B
              IList<A> As
            class RootY : Root
              required C C
              IList<A> As
            """.ReplaceLineEndings("\n"));

    private static string PropertiesOfRoot(string content) => string.Join("; ", TypeSummary.Of(Generate($"start = element root {{ {content} }}{Elements}"))
        .Split('\n').SkipWhile(static line => line != "class Root").Skip(1).TakeWhile(static line => line.StartsWith(' ')).Select(static line => line.Trim()));

    private static IReadOnlyDictionary<string, string> Generate(string schema) => SchemaText.Generate(("test.rnc", schema));
}
