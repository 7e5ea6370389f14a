namespace SchemaGen.RelaxNg.Tests.Parsing;

/// <summary>Sections 4.8 to 4.10: names and their namespaces.</summary>
public sealed class NameTests
{
    [Fact]
    public void An_element_takes_the_nearest_ns() =>
        SchemaFiles.OfContent("<group ns='urn:x'><element name='a'><empty/></element></group>").Accepts("<doc><a xmlns='urn:x'/></doc>").ShouldBeTrue();

    [Fact]
    public void An_attribute_named_by_an_attribute_takes_only_its_own_ns()
    {
        SchemaFiles schema = SchemaFiles.OfContent("<group ns='urn:x'><attribute name='a'/><attribute ns='urn:y' name='b'/><attribute><name>c</name></attribute></group>");

        schema.Accepts("<doc a='' y:b='' x:c='' xmlns:x='urn:x' xmlns:y='urn:y'/>").ShouldBeTrue();
    }

    [Fact]
    public void A_prefix_comes_before_ns() =>
        SchemaFiles.OfContent("<element ns='urn:x' name='p:a' xmlns:p='urn:y'><empty/></element>").Accepts("<doc><a xmlns='urn:y'/></doc>").ShouldBeTrue();

    [Fact]
    public void A_prefix_must_be_bound() =>
        SchemaFiles.OfContent("<element name='p:a'><empty/></element>").Diagnose().ShouldBe(["UnboundPrefix main.rng:3:10"]);

    [Fact]
    public void The_xml_prefix_is_always_bound() =>
        SchemaFiles.OfContent("<attribute name='xml:lang'/>").Accepts("<doc xml:lang='en'/>").ShouldBeTrue();

    [Theory]
    [InlineData("<attribute name='xmlns'/>", "NamespaceDeclarationAttribute main.rng:3:12")]
    [InlineData("<attribute><choice><name>a</name><name ns='http://www.w3.org/2000/xmlns'>b</name></choice></attribute>", "NamespaceDeclarationAttribute main.rng:3:35")]
    [InlineData("<element><anyName><except><anyName/></except></anyName><empty/></element>", "ExceptInExcept main.rng:3:28")]
    [InlineData("<element><nsName><except><nsName/></except></nsName><empty/></element>", "ExceptInExcept main.rng:3:27")]
    [InlineData("<element><nsName><except><choice><anyName/></choice></except></nsName><empty/></element>", "ExceptInExcept main.rng:3:35")]
    public void Section_4_16_forbids_some_name_classes(string content, string expected) =>
        SchemaFiles.OfContent(content).Diagnose().ShouldBe([expected]);
}
