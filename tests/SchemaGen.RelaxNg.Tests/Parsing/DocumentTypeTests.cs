namespace SchemaGen.RelaxNg.Tests.Parsing;

/// <summary>Document types in schema files: ignored, never expanded, never fetched.</summary>
public sealed class DocumentTypeTests
{
    private const string Element = "<element name='doc' xmlns='http://relaxng.org/ns/structure/1.0'><text/></element>";

    [Theory]
    [InlineData("<!DOCTYPE element SYSTEM 'http://localhost:1/none.dtd'>")]
    [InlineData("<!DOCTYPE element [<!ATTLIST element junk CDATA 'x'>]>")]
    [InlineData("<!DOCTYPE element [<!ENTITY a 'a'><!ENTITY % b SYSTEM 'file:///etc/passwd'> %b;]>")]
    public void A_document_type_says_nothing(string doctype) => SchemaFiles.Of(doctype + Element).Correct();

    [Fact]
    public void An_entity_is_not_expanded()
    {
        string bomb = string.Concat(Enumerable.Range(1, 30).Select(static i => $"<!ENTITY e{i} '&e{i - 1};&e{i - 1};'>"));
        string text = $"<!DOCTYPE element [<!ENTITY e0 'x'>{bomb}]><element name='doc' xmlns='http://relaxng.org/ns/structure/1.0'><value>&e30;</value></element>";

        SchemaFiles.Of(text).Diagnose().Single().ShouldStartWith("NotWellFormed main.rng:1:");
    }
}
