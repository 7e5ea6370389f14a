using System.Reflection;
using SchemaGen.Runtime;
using SchemaGen.Testing;

namespace SchemaGen.Compiler.Tests.Generation;

/// <summary>Entries are views of the items: elements that belong together are read, added and removed together.</summary>
public sealed class EntryTests
{
    private static readonly Assembly Types = CompiledSchema.Compile(SchemaText.Generate(("test.rnc",
        """
        start = dict
        dict = element dict { note?, (comment | (key, value))*, glossary? }
        note = element note { attribute by { text } }
        comment = element comment { text }
        key = element key { text }
        value = element string { text } | element number { xsd:int } | dict
        glossary = element glossary { (element term { text }+, element definition { text }?, element see { text })+ }
        """)));

    private const string Xml = """
        <dict>
          <note by="me"/>
          <key>a</key>
          <string>1</string>
          <!-- about b -->
          <comment>c</comment>
          <key>b</key> <number>02</number>
        </dict>
        """;

    [Fact]
    public void A_key_leads_to_its_value()
    {
        dynamic dict = Parse(Xml);
        PairsOf(dict, "a=1 b=2");
        ((object)dict.Entries[1]).ShouldBeSameAs((object)dict.Entries[1]);
        ((object)dict.Entries[1].ToString()).ShouldBe("<key>b</key> <number>02</number>");
        ((object)Parse("<dict/>").Entries.Count).ShouldBe(0);
    }

    [Fact]
    public void What_is_inserted_or_removed_goes_as_a_whole()
    {
        dynamic dict = Parse(Xml);
        dynamic added = Entry("n", "new");
        dict.Entries.Insert(1, added);
        ((object)dict.Entries[1]).ShouldBeSameAs((object)added);
        Written(dict, """<!-- about b --> <comment>c</comment>""", """<!-- about b --> <comment>c</comment> <key>n</key> <string>new</string>""");
        dict.Entries.RemoveAt(1);
        Written(dict, "", "");
        ((object)added.Key.Value).ShouldBe("n");
        ((bool)dict.Entries.Remove(Entry("a", "1"))).ShouldBeTrue();
        Written(dict, "<key>a</key> <string>1</string> ", "");
        dict.Entries.Clear();
        PairsOf(dict, "");
        dict.Entries.Add(added);
        Written(dict, """<key>a</key> <string>1</string> <!-- about b --> <comment>c</comment> <key>b</key> <number>02</number>""", """<!-- about b --> <comment>c</comment> <key>n</key> <string>new</string>""");
    }

    [Fact]
    public void Parts_are_replaced_in_their_place()
    {
        dynamic dict = Parse(Xml);
        foreach (dynamic entry in dict.Entries)
        {
            entry.Value = Value("x");
        }

        PairsOf(dict, "a=x b=x");
        Written(dict, "<string>1</string>", "<string>x</string>", "<number>02</number>", "<string>x</string>");
        dict.Entries[0] = Entry("z", "9");
        PairsOf(dict, "z=9 b=x");
    }

    [Fact]
    public void An_entry_follows_its_elements()
    {
        dynamic dict = Parse(Xml);
        dynamic second = dict.Entries[1];
        dict.Entries.Insert(0, Entry("first", "0"));
        dict.Items.RemoveAt(0);
        second.Key.Value = "still b";
        second.Value = Value("v");
        PairsOf(dict, "first=0 a=1 still b=v");
        dict.Items.Clear();
        second.Value = Value("w");
        ((object)dict.Items.Count).ShouldBe(0);
        dict.Entries.Add(second);
        PairsOf(dict, "still b=w");
    }

    [Fact]
    public void A_part_of_several_elements_is_a_list()
    {
        dynamic glossary = Parse("<dict><glossary><term>t</term><term>u</term><see>s</see><term>x</term><definition>d</definition><see>y</see></glossary></dict>").Glossary;
        ((object)glossary.Entries.Count).ShouldBe(2);
        dynamic first = glossary.Entries[0];
        ((object)first.Terms.Count).ShouldBe(2);
        ((object?)first.Definition).ShouldBeNull();
        first.Terms.RemoveAt(0);
        first.Terms[0].Value = "one";
        first.Terms.Add(Named("GlossaryTerm", "two"));
        first.Definition = Named("GlossaryDefinition", "new");
        glossary.Entries[1].Definition = null;
        ((string)((XmlElementNode)glossary).ToXml()).ShouldBe("<glossary><term>one</term><term>two</term><definition>new</definition><see>s</see><term>x</term><see>y</see></glossary>");
        ((XmlElementNode)glossary).Validate().Errors.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_made_in_code_is_valid()
    {
        dynamic dict = Make("Dict");
        for (int i = 0; i < 3; i++)
        {
            dict.Entries.Add(Entry($"{i}", $"{i}"));
        }

        PairsOf(dict, "0=0 1=1 2=2");
        ((XmlElementNode)dict).Validate().Errors.ShouldBeEmpty();
        ((object)Entry("k", "v")).ShouldBe((object)Entry("k", "v"));
        ((object)Entry("k", "v").GetHashCode()).ShouldBe((object)Entry("k", "v").GetHashCode());
        ((object)Entry("k", "v")).ShouldNotBe((object)Entry("k", "w"));
    }

    [Fact]
    public void What_cannot_stand_in_an_entry_is_refused()
    {
        dynamic dict = Parse(Xml);
        Should.Throw<ArgumentException>(() => { dict.Entries.Add(Make("DictEntry")); });
        Should.Throw<ArgumentNullException>(() => { dict.Entries.Add(null); });
        Should.Throw<ArgumentOutOfRangeException>(() => { dict.Entries.Insert(3, Entry("k", "v")); });
        Written(dict, "", "");
    }

    private static dynamic Parse(string xml) =>
        Types.GetType("Test.TestSchema")!.GetMethod("Parse")!.Invoke(null, [xml, null])!;

    private static dynamic Make(string type) => Activator.CreateInstance(Types.GetType($"Test.{type}")!)!;

    private static dynamic Named(string type, string text)
    {
        dynamic element = Make(type);
        element.Value = text;
        return element;
    }

    private static dynamic Value(string text) => Named("ValueString", text);

    private static dynamic Entry(string key, string value)
    {
        dynamic entry = Make("DictEntry");
        entry.Value = Value(value);
        entry.Key = Named("Key", key);
        return entry;
    }

    private static void PairsOf(object dict, string expected) => string.Join(' ', ((IEnumerable<object>)((dynamic)dict).Entries)
        .Select(static entry => $"{((dynamic)entry).Key.Value}={((dynamic)entry).Value.Value}")).ShouldBe(expected);

    /// <summary>Checks that a dictionary is written as it was read except for the replacements, ignoring white space.</summary>
    private static void Written(object dict, params string[] replacements)
    {
        string expected = string.Join(' ', Xml.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        for (int i = 0; i < replacements.Length; i += 2)
        {
            expected = replacements[i].Length == 0 ? expected : expected.Replace(replacements[i], replacements[i + 1], StringComparison.Ordinal);
        }

        ((XmlElementNode)dict).Validate().Errors.ShouldBeEmpty();
        string.Join(' ', ((string)((XmlElementNode)dict).ToXml()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ShouldBe(expected);
    }
}
