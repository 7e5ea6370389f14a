using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Tests.Writing;
using SchemaGen.RelaxNg.Writing;
using SchemaGen.Testing.Fuzzing;

namespace SchemaGen.RelaxNg.Tests.Fuzzing;

/// <summary>Broken schemas in either syntax result in a tree and diagnostics with locations inside the file, never in an exception.</summary>
public sealed class SchemaFuzzTests
{
    private const int Rounds = 1_500;
    private const int Schemas = 40;

    private const string Compact = """
        default namespace = "urn:a"
        namespace x = "urn:x"
        namespace a = "http://relaxng.org/ns/compatibility/annotations/1.0"
        datatypes d = "http://www.w3.org/2001/XMLSchema-datatypes"
        ## Documentation
        [ a:defaultValue = "1" ]
        start = element a { attribute x:b { d:int { minInclusive = "1" pattern = "[a-z]{2,3}\x{41}" } - ("3" | '4') }?, (b | c)* & mixed { d } }
        b = element (x:* - x:q) | ns | * - (ns1 | x:z) { list { token+ }, empty } # comment
        c |= element c { text } >> x:follow [ "annotation" ]
        div { d &= grammar { start = parent b include "other.rnc" inherit = x { b = notAllowed } } }
        e = external "third.rnc" ~ "more"
        """;

    private static readonly string[] XmlTexts = [.. Enumerable.Range(1, Schemas).Select(RandomSchema.Create), Correct];

    private static readonly string[] CompactTexts =
    [
        .. XmlTexts.Select(static xml => SchemaWriter.Write(SchemaCompiler.Parse("a.rng", xml, SchemaLimits.Default).Root!, SchemaSyntax.Compact)),
        Compact,
    ];

    private const string Correct = """
        <grammar xmlns="http://relaxng.org/ns/structure/1.0" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
          <include href="a.rng"><define name="b"><notAllowed/></define></include>
          <start><choice><ref name="a"/><externalRef href="b.rng"/></choice></start>
          <define name="a" combine="choice"><element name="a"><interleave><ref name="a"/><text/><zeroOrMore><ref name="b"/></zeroOrMore></interleave></element></define>
          <define name="b"><element><anyName><except><nsName ns="urn:x"/><name>c</name></except></anyName><data type="int"><param name="minInclusive">1</param><except><value>7</value></except></data></element></define>
          <define name="c"><attribute name="x"><list><oneOrMore><choice><value type="token" ns="">v</value><data type="QName"/></choice></oneOrMore></list></attribute></define>
        </grammar>
        """;

    [Fact]
    public void The_xml_syntax() => FuzzRun.OfTexts(XmlTexts, Rounds, static text => Check("a.rng", text));

    [Fact]
    public void The_compact_syntax() => FuzzRun.OfTexts(CompactTexts, Rounds, static text => Check("a.rnc", text));

    private static void Check(string path, string text)
    {
        SchemaDocument document = SchemaCompiler.Parse(path, text, SchemaLimits.Default);
        SchemaResult result = SchemaCompiler.Compile(path, wanted => wanted == path ? document : null, SchemaLimits.Default);
        foreach (SchemaDiagnostic diagnostic in document.Diagnostics.Concat(result.Diagnostics))
        {
            diagnostic.Message.ShouldNotBeEmpty();
            diagnostic.Location.Path.ShouldBe(path);
            FuzzRun.PlaceIsInside(text, diagnostic.Location.Line, diagnostic.Location.Column);
        }

        (result.Grammar is null).ShouldBe(!result.IsCorrect);
        if (document.Diagnostics.IsEmpty)
        {
            // A schema without errors can be written in either syntax.
            SchemaWriter.Write(document.Root!, SchemaSyntax.Compact).ShouldNotBeNull();
            SchemaWriter.Write(document.Root!, SchemaSyntax.Xml).ShouldNotBeNull();
        }
    }
}
