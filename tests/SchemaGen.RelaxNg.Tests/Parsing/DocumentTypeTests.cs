using SchemaGen.RelaxNg.Diagnostics;

namespace SchemaGen.RelaxNg.Tests.Parsing;

/// <summary>Document types in schema files: internal entities are expanded within a limit, and nothing is fetched.</summary>
public sealed class DocumentTypeTests
{
    private const string Element = "<element name='doc' xmlns='http://relaxng.org/ns/structure/1.0'><text/></element>";

    [Theory]
    [InlineData("<!DOCTYPE element SYSTEM 'http://localhost:1/none.dtd'>")]
    [InlineData("<!DOCTYPE element [<!ENTITY a 'a'><!ENTITY % b SYSTEM 'file:///etc/passwd'> %b;]>")]
    public void A_document_type_says_nothing(string doctype) => SchemaFiles.Of(doctype + Element).Correct();

    [Theory]
    [InlineData("<!ENTITY t '<text/>'>", "&t;")]
    [InlineData("<!ENTITY n 'inner'><!ENTITY t '<element name=\"&#x26;n;\"><text/></element>'>", "&t;")]
    [InlineData("<!ENTITY % p '<!ENTITY t \"text\">'>%p;", "<value>&t;</value>")]
    [InlineData("<!ATTLIST value type CDATA 'token'>", "<value>a</value>")]
    public void Entities_and_defaults_of_the_internal_subset_count(string subset, string content) =>
        SchemaFiles.Of($"<!DOCTYPE element [{subset}]><element name='doc' xmlns='http://relaxng.org/ns/structure/1.0'>{content}</element>").Correct();

    [Theory]
    [InlineData("<!ENTITY t '<txt/>'>", "&t;", "main.rng:2:14", "did you mean 'text'? (in the entity 't', used at 4:1)")]
    [InlineData("<!ENTITY t '<txt/>'><!ENTITY u '<group>&t;<text/></group>'>", "<text/>\n&u;", "main.rng:2:14", "did you mean 'text'? (in the entity 't', used at 5:1)")]
    [InlineData("<!ENTITY t '<group><text></group>'>", "&t;", "main.rng:2:28", "does not match the end tag of 'group' (in the entity 't', used at 4:1)")]
    [InlineData("<!ENTITY t '<ref name=\"a\"/>'>", "<grammar><start>&t;</start></grammar>", "main.rng:2:14", "(section 4.18) (in the entity 't', used at 4:17)")]
    public void What_is_wrong_in_an_entity_is_reported_with_its_use(string subset, string content, string place, string message)
    {
        SchemaDiagnostic diagnostic = SchemaFiles.Of($"<!DOCTYPE element [\n{subset}]>\n<element name='doc' xmlns='http://relaxng.org/ns/structure/1.0'>\n{content}</element>")
            .Compile("main.rng").Diagnostics[0];
        diagnostic.Location.ToString().ShouldBe(place);
        diagnostic.Message.ShouldEndWith(message);
    }

    [Theory]
    [InlineData("<!ENTITY t SYSTEM 'file:///etc/passwd'>")]
    [InlineData("<!ENTITY t SYSTEM 'http://localhost:1/t'>")]
    [InlineData("<!ENTITY t PUBLIC '-//t' 't.xml'>")]
    public void An_external_entity_is_not_opened(string declaration) =>
        SchemaFiles.Of($"<!DOCTYPE element [{declaration}]><element name='doc' xmlns='http://relaxng.org/ns/structure/1.0'><value>&t;</value></element>")
            .Diagnose().ShouldHaveSingleItem().ShouldStartWith("NotWellFormed main.rng:1:");

    [Fact]
    public void Expansion_is_limited()
    {
        string bomb = string.Concat(Enumerable.Range(1, 30).Select(static i => $"<!ENTITY e{i} '&e{i - 1};&e{i - 1};'>"));
        string text = $"<!DOCTYPE element [<!ENTITY e0 'x'>{bomb}]><element name='doc' xmlns='http://relaxng.org/ns/structure/1.0'><value>&e30;</value></element>";

        SchemaFiles.Of(text).Diagnose().Single().ShouldStartWith("NotWellFormed main.rng:1:");
    }
}
