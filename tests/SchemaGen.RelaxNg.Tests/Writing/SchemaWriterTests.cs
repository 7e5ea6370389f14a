using SchemaGen.RelaxNg.Writing;
using SchemaGen.Testing;

namespace SchemaGen.RelaxNg.Tests.Writing;

/// <summary>What schemas look like when they are written.</summary>
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
