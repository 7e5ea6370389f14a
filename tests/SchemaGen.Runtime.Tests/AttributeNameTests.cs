namespace SchemaGen.Runtime.Tests;

/// <summary>An attribute pattern that is not repeated matches one attribute with any one of its names (specification, sections 6.2.7 and 7.3).</summary>
public sealed class AttributeNameTests
{
    private const string OneOfTwo = "<attribute><choice><name>p</name><name>q</name></choice></attribute>";

    [Theory]
    [InlineData(OneOfTwo, "<a p=''/>", true)]
    [InlineData(OneOfTwo, "<a q=''/>", true)]
    [InlineData(OneOfTwo, "<a/>", false)]
    [InlineData(OneOfTwo, "<a p='' q=''/>", false)]
    [InlineData($"<optional>{OneOfTwo}</optional>", "<a/>", true)]
    [InlineData($"<optional>{OneOfTwo}</optional>", "<a p='' q=''/>", false)]
    [InlineData($"<oneOrMore>{OneOfTwo}</oneOrMore>", "<a p='' q=''/>", true)]
    [InlineData($"<oneOrMore>{OneOfTwo}</oneOrMore>", "<a/>", false)]
    [InlineData($"<choice>{OneOfTwo}<attribute name='r'/></choice>", "<a q='' r=''/>", false)]
    [InlineData($"{OneOfTwo}<element name='b'><empty/></element>", "<a p=''><b/></a>", true)]
    public void It_has_one_of_its_names(string content, string document, bool isValid) =>
        LoadedSchema.FromText($"<element name='a' xmlns='http://relaxng.org/ns/structure/1.0'>{content}</element>")
            .Validate(document).IsValid.ShouldBe(isValid);
}
