using SchemaGen.RelaxNg.Writing;
using SchemaGen.Testing;

namespace SchemaGen.RelaxNg.Tests.Writing;

/// <summary>Tests the layout of written schemas.</summary>
public sealed class SchemaWriterTests
{
    private const string Schema = """
        # Copyright: nobody.

        default namespace = "urn:library"
        namespace a = "http://relaxng.org/ns/compatibility/annotations/1.0"
        namespace x = "http://www.w3.org/1999/xlink"
        datatypes xsd = "http://www.w3.org/2001/XMLSchema-datatypes"

        include "names.rnc"
        include "dates.rnc" inherit = x {
          date = xsd:date
        }

        ## A library: the books that it has, and who may read them.
        ##
        ## There is one in every town.
        start =
          element library {
            attribute kind { "public" | "private" }?,
            # Older libraries have no catalogue.
            [ a:defaultValue = "none" ]
            attribute x:href { xsd:anyURI }?,
            (book | journal)*,
            readers
          }

        [ x:show = "new" x:note [ lang = "en" "Not used by us." ] ]
        book =
          element book {
            attribute isbn {
              xsd:string { pattern = "\d{9}[\dX]" }
            },
            title,
            element pages { xsd:positiveInteger - ("1" | "2") }?
          }

        # Everything else.
        journal |= element * - (book | x:*) { mixed { anything } } >> x:seen [ ]

        div {
          readers = element readers { list { token+ } & (text | notAllowed) }
          # and more
        }

        colours =
          "antiquewhite" | "aquamarine" | "blanchedalmond" | "blueviolet" | "burlywood" | "cadetblue" | "chartreuse" | "chocolate" | "coral"

        # The end.

        """;

    [Fact]
    public void In_the_compact_syntax() => Snapshot.Match(SchemaWriter.Write(Tree, SchemaSyntax.Compact), "rnc");

    [Fact]
    public void In_the_xml_syntax() => Snapshot.Match(SchemaWriter.Write(Tree, SchemaSyntax.Xml), "rng");

    [Fact]
    public void Writing_again_changes_nothing()
    {
        string written = SchemaWriter.Write(Tree, SchemaSyntax.Compact);

        SchemaWriter.Write(SchemaCompiler.Parse("a.rnc", written, SchemaLimits.Default).Root!, SchemaSyntax.Compact).ShouldBe(written);
    }

    [Theory]
    [InlineData("<grammar><!-- last --></grammar>", "grammar {\n  # last\n}\n")]
    [InlineData("<grammar xml:lang='en'><start><empty/></start></grammar>", "[ xml:lang = \"en\" ]\ngrammar {\n  start = empty\n}\n")]
    [InlineData("<value>a\"b</value>", "'a\"b'\n")]
    [InlineData("<value>a\"'b</value>", "\"\"\"a\"'b\"\"\"\n")]
    [InlineData("<value>\"'</value>", "'\"' ~ \"'\"\n")]
    [InlineData("<value>\\x{41}</value>", "\"\\x{5C}x{41}\"\n")]
    [InlineData("<ref name='list'/>", "\\list\n")]
    [InlineData("<element name='a' ns='urn:b'><attribute name='c' ns='urn:d'/></element>", "default namespace = \"urn:b\"\nnamespace ns = \"urn:d\"\n\nelement a { attribute ns:c { text } }\n")]
    public void Compact_syntax_for(string xml, string expected) =>
        SchemaWriter.Write(
            SchemaCompiler.Parse("a.rng", xml.Insert(xml.IndexOfAny([' ', '>']), " xmlns='http://relaxng.org/ns/structure/1.0'"), SchemaLimits.Default).Root!,
            SchemaSyntax.Compact).ShouldBe(expected);

    [Theory]
    [InlineData(SchemaSyntax.Compact, "a.rnc")]
    [InlineData(SchemaSyntax.Xml, "a.rng")]
    public void What_stands_behind_the_only_child_of_a_root_comes_before_what_is_in_the_child(SchemaSyntax syntax, string path)
    {
        const string Nested = """
            <interleave xmlns="http://relaxng.org/ns/structure/1.0" xmlns:a="http://relaxng.org/ns/compatibility/annotations/1.0">
              <choice><empty/><text/><a:documentation>inner</a:documentation></choice>
              <a:documentation>outer</a:documentation>
            </interleave>
            """;
        Syntax.PatternSyntax root = SchemaCompiler.Parse("a.rng", Nested, SchemaLimits.Default).Root!;

        root.Documentation.ShouldBe("outer\n\ninner");
        SchemaCompiler.Parse(path, SchemaWriter.Write(root, syntax), SchemaLimits.Default).Root!.Documentation.ShouldBe("outer\n\ninner");
    }

    [Fact]
    public void The_root_keeps_its_namespace_although_most_elements_are_in_another()
    {
        const string Namespaces = """
            <element name="a" ns="urn:a" xmlns="http://relaxng.org/ns/structure/1.0"><element name="b" ns="urn:b"><element name="c"><empty/></element></element></element>
            """;

        SchemaWriter.Write(SchemaCompiler.Parse("a.rng", Namespaces, SchemaLimits.Default).Root!, SchemaSyntax.Compact)
            .ShouldStartWith("default namespace = \"urn:a\"\nnamespace ns");
    }

    private static Syntax.PatternSyntax Tree
    {
        get
        {
            SchemaDocument document = SchemaCompiler.Parse("a.rnc", Schema, SchemaLimits.Default);
            document.Diagnostics.Select(static diagnostic => $"{diagnostic.Location}: {diagnostic.Message}").ShouldBeEmpty();
            return document.Root!;
        }
    }
}
