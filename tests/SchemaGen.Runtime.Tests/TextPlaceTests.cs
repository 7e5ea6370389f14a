namespace SchemaGen.Runtime.Tests;

/// <summary>An error in a text is reported at its first character that is not white space, and never beyond its end.</summary>
public sealed class TextPlaceTests
{
    private static readonly LoadedSchema Number = LoadedSchema.FromText(
        "<element name='a' xmlns='http://relaxng.org/ns/structure/1.0' datatypeLibrary='http://www.w3.org/2001/XMLSchema-datatypes'><data type='int'/></element>");

    [Theory]
    [InlineData("<a>x</a>", 1, 4)]
    [InlineData("<a>\n  x</a>", 2, 3)]
    [InlineData("<a>&#10;x</a>", 1, 4)]
    [InlineData("<a>&#10;&#10;x\n</a>", 1, 4)]
    [InlineData("<a><![CDATA[ x]]></a>", 1, 14)]
    public void It_has_a_place_in_the_document(string document, int line, int column)
    {
        XmlValidationError error = Number.Validate(document).Errors.ShouldHaveSingleItem();
        (error.Line, error.Column).ShouldBe((line, column));
    }

    [Theory]
    [InlineData("<a>1<b/></a>")]
    [InlineData("<a><b/></a>")]
    [InlineData("<a><b/>1</a>")]
    [InlineData("<a>1<b>2</b>3</a>")]
    public void A_child_of_a_value_is_the_one_error(string document) =>
        Number.Validate(document).Errors.ShouldHaveSingleItem().Message.ShouldBe("Element <b> is not allowed in <a>; expected only an int");

    [Fact]
    public void Where_there_can_be_a_child_or_a_value_text_beside_the_child_is_wrong() =>
        LoadedSchema.FromText("""
            <element name='a' xmlns='http://relaxng.org/ns/structure/1.0' datatypeLibrary='http://www.w3.org/2001/XMLSchema-datatypes'>
              <choice><data type='int'/><element name='b'><empty/></element></choice>
            </element>
            """).Validate("<a>1<b/></a>").Errors.ShouldNotBeEmpty();
}
