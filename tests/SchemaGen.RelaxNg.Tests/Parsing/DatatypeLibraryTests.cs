namespace SchemaGen.RelaxNg.Tests.Parsing;

/// <summary>Sections 4.3, 4.4 and 4.16: datatypes and values.</summary>
public sealed class DatatypeLibraryTests
{
    [Fact]
    public void The_nearest_library_counts() =>
        SchemaFiles.OfContent("<group datatypeLibrary=''><data type='int'/></group>").Diagnose().ShouldBe(["UnknownDatatype main.rng:3:28"]);

    [Fact]
    public void A_value_without_a_type_is_a_token_of_the_built_in_library() =>
        SchemaFiles.OfContent("<value datatypeLibrary='urn:unknown'>a  b</value>").Accepts("<doc> a b </doc>").ShouldBeTrue();

    [Theory]
    [InlineData("<data datatypeLibrary='urn:unknown' type='x'/>", "UnknownDatatypeLibrary main.rng:3:2")]
    [InlineData("<data datatypeLibrary='relative' type='x'/>", "InvalidLibraryUri main.rng:3:7")]
    [InlineData("<data datatypeLibrary='http://x/#y' type='x'/>", "InvalidLibraryUri main.rng:3:7")]
    [InlineData("<data type='integre'/>", "UnknownDatatype main.rng:3:2")]
    [InlineData("<data type='int'><param name='size'>1</param></data>", "UnknownParameter main.rng:3:19")]
    [InlineData("<data type='int'><param name='minInclusive'>a</param></data>", "InvalidParameter main.rng:3:19")]
    [InlineData("<data type='token'><param name='pattern'>a</param><param name='pattern'>(</param></data>", "InvalidRegex main.rng:3:52")]
    [InlineData("<value type='int'>a</value>", "InvalidValue main.rng:3:2")]
    [InlineData("<value type='QName'>x:a</value>", "InvalidValue main.rng:3:2")]
    public void What_a_datatype_cannot_do_is_reported(string content, string expected) =>
        SchemaFiles.OfContent(content).Diagnose().ShouldContain(expected);

    [Fact]
    public void A_definition_that_is_never_used_is_checked_all_the_same() =>
        SchemaFiles.OfGrammar("<start><element name='doc'><text/></element></start>\n<define name='unused'><data type='integre'/></define>")
            .Diagnose().ShouldBe(["UnknownDatatype main.rng:3:24"]);

    [Fact]
    public void The_default_namespace_of_a_QName_value_is_that_of_ns()
    {
        SchemaFiles schema = SchemaFiles.OfContent("<value type='QName' ns='urn:x'>a</value>");

        schema.Accepts("<doc xmlns:p='urn:x'>p:a</doc>").ShouldBeTrue();
        schema.Accepts("<doc>a</doc>").ShouldBeFalse();
    }
}
