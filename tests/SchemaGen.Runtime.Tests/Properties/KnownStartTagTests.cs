using System.Text;
using SchemaGen.RelaxNg.Sampling;
using SchemaGen.Testing;
using Xunit.Abstractions;

namespace SchemaGen.Runtime.Tests.Properties;

/// <summary>A validator caches valid start tags. The cache must not change any report.</summary>
public sealed class KnownStartTagTests(ITestOutputHelper output)
{
    private const int Times = 3;

    private const string Schema = """
        <grammar xmlns="http://relaxng.org/ns/structure/1.0" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
          <start><element name="r"><zeroOrMore><choice><ref name="a"/><ref name="q"/><ref name="c"/><ref name="m"/><ref name="n"/></choice></zeroOrMore></element></start>
          <define name="a"><element name="a"><optional><attribute name="n"><data type="int"/></attribute></optional></element></define>
          <define name="q"><element name="q"><attribute name="t"><value type="QName" xmlns:s="urn:s">s:t</value></attribute></element></define>
          <define name="c">
            <element name="c">
              <choice>
                <group><attribute name="k"><value>1</value></attribute><element name="one"><empty/></element></group>
                <group><attribute name="k"><value>2</value></attribute><element name="two"><text/></element></group>
              </choice>
            </element>
          </define>
          <define name="n"><element name="n" ns="urn:n"><zeroOrMore><ref name="a"/></zeroOrMore></element></define>
          <define name="m"><element name="m"><mixed><optional><element name="b"><empty/></element></optional></mixed></element></define>
        </grammar>
        """;

    [Theory]
    [InlineData("<r><a n='1'/><a n='1'/><a n='1'/></r>", "<r><a n='1' xmlns='urn:other'/></r>")]
    [InlineData("<r><a n='1'/><a n='1'/><a n='1'/></r>", "<r><a n='1'><a n='1'/></a></r>")]
    [InlineData("<r><a n='1'/><a n='1'/><a n='1'/></r>", "<r>text<a n='1'/></r>")]
    [InlineData("<r><a n='1'/><a n='1'/><a n='1'/></r>", "<r><a n='1'/ ></r>")]
    [InlineData("<r><p:n xmlns:p='urn:n'><a/><a/><a/></p:n></r>", "<r><p:n xmlns:p='urn:n' xmlns='urn:other'><a/></p:n></r>")]
    [InlineData("<r xmlns:p='urn:n'><p:n/><p:n/><p:n/></r>", "<r xmlns:p='urn:other'><p:n/></r>")]
    [InlineData("<r xmlns:p='urn:s'><q t='p:t'/><q t='p:t'/><q t='p:t'/></r>", "<r xmlns:p='urn:other'><q t='p:t'/></r>")]
    [InlineData("<r><c k='1'><one/></c><c k='1'><one/></c><c k='1'><one/></c></r>", "<r><c k='1'><two/></c></r>")]
    [InlineData("<r><c k='2'><two></two></c><c k='2'><two></two></c><c k='2'><two></two></c></r>", "<r><c k='2'></c></r>")]
    [InlineData("<r><m><b/></m><m><b/></m><m><b/></m></r>", "<r><m>x<b/>y<b/></m></r>")]
    public void A_tag_that_was_valid_elsewhere_is_looked_at_where_it_means_something_else(string known, string document)
    {
        LoadedSchema fresh = LoadedSchema.FromText(Schema);
        LoadedSchema used = LoadedSchema.FromText(Schema);
        for (int i = 0; i < Times; i++)
        {
            used.Validate(known).Errors.ShouldBeEmpty();
        }

        string expected = Words(fresh.Validate(document));
        expected.ShouldNotBeEmpty();
        Words(used.Validate(document)).ShouldBe(expected);
    }

    [Fact]
    public void A_lower_limit_holds_for_tags_that_are_known()
    {
        LoadedSchema schema = LoadedSchema.FromText("""
            <element name="r" xmlns="http://relaxng.org/ns/structure/1.0">
              <zeroOrMore><element name="a"><attribute name="x"/><attribute name="y"/></element></zeroOrMore>
            </element>
            """);
        const string document = "<r><a x='' y=''/><a x='' y=''/><a x='' y=''/></r>";
        schema.Validate(document).Errors.ShouldBeEmpty();
        schema.Validate(document, new XmlReadOptions { MaxAttributes = 1 }).Errors.ShouldHaveSingleItem().Code.ShouldBe(XmlErrorCodes.LimitExceeded);
        schema.Validate(document, new XmlReadOptions { MaxDepth = 1 }).Errors.ShouldHaveSingleItem().Code.ShouldBe(XmlErrorCodes.LimitExceeded);
    }

    [Fact]
    public void Known_tags_are_found_wherever_a_stream_is_cut()
    {
        LoadedSchema schema = LoadedSchema.FromText(Schema);
        for (int shift = 0; shift < 8; shift++)
        {
            byte[] document = Encoding.UTF8.GetBytes($"<r>{new string(' ', shift)}{string.Concat(Enumerable.Repeat("<a n='1'/>\n  <c k='1'><one/></c>", 50))}<c k='1'><two/></c></r>");
            using PieceStream pieces = new(document);
            Words(schema.Reader.Validate(pieces)).ShouldBe(Words(schema.Reader.Validate(document)));
        }
    }

    [Fact]
    public void Random_documents_have_the_same_reports_however_often_they_come()
    {
        int documents = 0;
        for (int seed = 1; seed <= 150; seed++)
        {
            string schema = RandomSchema.Write(seed);
            if (ValidatorPair.TryCreate(schema) is not { } used)
            {
                continue;
            }

            DocumentSampler sampler = new(used.Grammar, new SampleLimits { Elements = 15, Depth = 5 });
            List<string> samples = [];
            for (ulong number = 0; number < 5 && sampler.CanSample; number++)
            {
                samples.Add(sampler.Sample((ulong)seed, number)!);
                samples.Add(sampler.SampleInvalid((ulong)seed, number) ?? "<none/>");
            }

            string[] expected = [.. samples.Select(sample => Words(ValidatorPair.TryCreate(schema)!.ByTables(sample)))];
            for (int time = 0; time < Times; time++)
            {
                samples.Select(sample => Words(used.ByTables(sample))).ShouldBe(expected, $"seed {seed}");
            }

            documents += samples.Count;
        }

        output.WriteLine($"{documents} documents");
        documents.ShouldBeGreaterThan(0);
    }

    private static string Words(XmlValidationReport report) => string.Join('\n', report.Errors);
}
