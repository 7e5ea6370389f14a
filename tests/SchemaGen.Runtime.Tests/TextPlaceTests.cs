namespace SchemaGen.Runtime.Tests;

/// <summary>A text that is wrong is told at its first character that is not white space, and never beyond its end.</summary>
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
}
