using System.Globalization;
using CsCheck;
using SchemaGen.Runtime;

namespace SchemaGen.Compiler.Tests.Generation;

/// <summary>Each property returns the value set last, for any number of properties and any order of setting and removal.</summary>
public sealed class MemberTests
{
    // More than a machine word has bits.
    private const int Count = 80;

    private static readonly Lazy<CompiledSchema> Schema = new(() => CompiledSchema.Of(SchemaText.Root(
        string.Concat(Enumerable.Range(0, Count).Select(static i => $"""<optional><attribute name="a{i:D2}"/></optional>"""))
        + """<zeroOrMore><element name="row"><text/></element></zeroOrMore><zeroOrMore><element name="column"><attribute name="id"/></element></zeroOrMore>""")));

    [Fact]
    public void A_property_holds_what_was_set_last()
    {
        Gen<(int Place, string? Value)> change = Gen.Select(Gen.Int[0, Count - 1], Gen.OneOf<string?>("one", "two", null));
        change.Array[0, 200].Sample(static steps =>
        {
            XmlElementNode root = Schema.Value.Read("<root />");
            SortedDictionary<string, string> held = new(StringComparer.Ordinal);
            foreach ((int place, string? value) in steps)
            {
                string name = string.Create(CultureInfo.InvariantCulture, $"a{place:D2}");
                Set(root, name, value);
                _ = value is null ? held.Remove(name) : (held[name] = value).Length > 0;
            }

            root.ToXml().ShouldBe($"<root{string.Concat(held.Select(static pair => $" {pair.Key}=\"{pair.Value}\""))} />");
            Enumerable.Range(0, Count).Select(static place => string.Create(CultureInfo.InvariantCulture, $"a{place:D2}"))
                .ShouldAllBe(name => Get(root, name) == held.GetValueOrDefault(name));
        });
    }

    [Fact]
    public void A_copy_has_the_values_and_keeps_them_when_the_original_changes()
    {
        XmlElementNode root = Schema.Value.Read("""<root a00="0" a01="1" a02="2" a70="70"><row /><column id="c" /></root>""");
        string before = root.ToXml();
        XmlElementNode copy = root.Clone();
        Set(root, "a02", null);
        Set(root, "a70", "71");
        Set(root, "a79", "79");
        ((dynamic)root).Columns[0].Id = "d";
        ((dynamic)root).Columns.Clear();
        copy.ToXml().ShouldBe(before);
    }

    [Fact]
    public void Asking_for_a_list_changes_nothing_and_all_who_asked_see_one_list()
    {
        dynamic root = Schema.Value.Read("<root />");
        (IList<string> first, IList<string> second) = (root.Rows, root.Rows);
        ((XmlElementNode)root).ToXml().ShouldBe("<root />");
        first.ShouldBeEmpty();
        first.Add("a");
        second.Add("b");
        ((IList<string>)root.Rows).ShouldBe(["a", "b"]);
        first.ShouldBe(second);
        second.RemoveAt(0);
        first.ShouldHaveSingleItem().ShouldBe("b");
    }

    [Fact]
    public void Threads_may_read_one_object_together()
    {
        string xml = """<root a05="5" a66="66"><column id="c" /></root>""";
        for (int round = 0; round < 50; round++)
        {
            XmlElementNode root = Schema.Value.Read(xml);
            Parallel.For(0, 8, _ =>
            {
                ((IList<string>)((dynamic)root).Rows).Count.ShouldBe(0);
                Get(root, "a05").ShouldBe("5");
                Get(root, "a66").ShouldBe("66");
                Get(root, "a79").ShouldBeNull();
                root.ToXml().ReplaceLineEndings("").Replace("  <", "<", StringComparison.Ordinal).ShouldBe(xml);
            });
        }
    }

    [Fact]
    public void Threads_may_look_through_views_together()
    {
        CompiledSchema schema = CompiledSchema.Of(SchemaText.Root(
            """<zeroOrMore><choice><element name="a"><attribute name="x"/></element><element name="b"><attribute name="y"/></element></choice></zeroOrMore>"""));
        string xml = "<root>" + string.Concat(Enumerable.Repeat("""<a x="1" /><b y="2" /><a x="3" />""", 50)) + "</root>";
        for (int round = 0; round < 50; round++)
        {
            dynamic root = schema.Read(xml);
            Parallel.For(0, 8, _ =>
            {
                ((int)root.As.Count).ShouldBe(100);
                ((int)root.Bs.Count).ShouldBe(50);
                ((string)root.As[99].X).ShouldBe("3");
            });
        }
    }

    [Fact]
    public void Views_put_the_first_of_a_kind_where_the_schema_allows_it()
    {
        System.Reflection.Assembly assembly = CompiledSchema.Compile(SchemaText.Generate(("test.rnc",
            """
            start = element doc { lead?, (p | fig)*, (doc2 | glossary)* }
            lead = element lead { attribute x { text } }
            p = element p { text }
            fig = element fig { attribute src { text } }
            doc2 = element doc2 { attribute x { text } }
            glossary = element glossary { text }
            """)));
        dynamic New(string type, string property, string value)
        {
            object made = Activator.CreateInstance(assembly.GetType($"Test.{type}", throwOnError: true)!)!;
            made.GetType().GetProperty(property)!.SetValue(made, value);
            return made;
        }

        dynamic doc = Activator.CreateInstance(assembly.GetType("Test.Doc", throwOnError: true)!)!;
        doc.Glossaries.Add(New("Glossary", "Value", "g"));
        doc.Figs.Add(New("Fig", "Src", "1"));
        doc.Lead = New("Lead", "X", "l");
        doc.Ps.Add(New("P", "Value", "p"));
        doc.Figs.Add(New("Fig", "Src", "2"));
        XmlElementNode node = doc;
        node.Validate().IsValid.ShouldBeTrue();
        string.Concat(node.ToXml().Split('\n').Select(static line => line.Trim()))
            .ShouldBe("""<doc><lead x="l" /><fig src="1" /><fig src="2" /><p>p</p><glossary>g</glossary></doc>""");
    }

    private static void Set(XmlElementNode node, string attribute, string? value) => Property(node, attribute).SetValue(node, value);

    private static string? Get(XmlElementNode node, string attribute) => (string?)Property(node, attribute).GetValue(node);

    private static System.Reflection.PropertyInfo Property(XmlElementNode node, string attribute) =>
        node.GetType().GetProperty(attribute.ToUpperInvariant())!;
}
