using System.Reflection;
using SchemaGen.Runtime;

namespace SchemaGen.Compiler.Tests.Generation;

/// <summary>New elements use the schema's prefixes, declared once for all children of an element.</summary>
public sealed class SchemaPrefixTests
{
    private static readonly Assembly Types = CompiledSchema.Compile(SchemaText.Generate(("test.rnc",
        """
        default namespace = "urn:book"
        namespace dc = "urn:dc"
        namespace xl = "urn:link"
        namespace ns4 = "urn:invented"
        start = element book { meta, part* }
        meta = element meta { element dc:title { text }+, element dc:creator { text }?, element ns4:id { text }? }
        part = element part { link }
        link = attribute xl:href { text }
        """)));

    [Theory]
    [InlineData("<meta xmlns=\"urn:book\" xmlns:dc=\"urn:dc\"><dc:title>A</dc:title><dc:title>B</dc:title></meta>")]
    [InlineData("<meta xmlns=\"urn:book\" xmlns:dc=\"urn:dc\"><dc:title>A</dc:title><dc:creator>C</dc:creator><id xmlns=\"urn:invented\">1</id></meta>")]
    public void New_elements_have_the_schema_s_prefixes(string xml) => Compact(Anew(xml, "Meta")).ShouldBe(xml);

    [Fact]
    public void New_attributes_have_the_schema_s_prefixes() =>
        Compact(Anew("<part xmlns=\"urn:book\" xmlns:q=\"urn:link\" q:href=\"u\"/>", "Part")).ShouldBe("<part xmlns=\"urn:book\" xmlns:xl=\"urn:link\" xl:href=\"u\" />");

    [Fact]
    public void A_prefix_that_means_something_else_there_is_not_taken()
    {
        dynamic meta = Parse("<b:meta xmlns:b='urn:book' xmlns:dc='urn:book'><title xmlns='urn:dc'>A</title></b:meta>", "Meta");
        meta.DcCreator = "C";
        ((string)meta.ToXml()).ShouldBe("<b:meta xmlns:b='urn:book' xmlns:dc='urn:book'><title xmlns='urn:dc'>A</title><creator xmlns='urn:dc'>C</creator></b:meta>");
    }

    private static XmlElementNode Anew(string xml, string type)
    {
        dynamic read = Parse(xml, type);
        dynamic made = Activator.CreateInstance(Types.GetType($"Test.{type}")!)!;
        if (type == "Part")
        {
            made.XlHref = read.XlHref;
            return made;
        }

        foreach (string title in read.DcTitles)
        {
            made.DcTitles.Add(title);
        }

        made.DcCreator = read.DcCreator;
        made.Id = read.Id;
        return made;
    }

    private static string Compact(XmlElementNode node) => node.ToXml(new XmlWriteOptions { Layout = XmlLayout.Compact });

    private static dynamic Parse(string xml, string type) => Types.GetType($"Test.{type}")!.GetMethod("Parse", BindingFlags.Static | BindingFlags.Public | BindingFlags.FlattenHierarchy, [typeof(string), typeof(XmlReadOptions)])!.Invoke(null, [xml, null])!;
}
