using System.Text;
using SchemaGen.Runtime.Scanning;
using SchemaGen.Runtime.Validation;

namespace SchemaGen.Runtime.Tests.Writing;

/// <summary>After changes in a valid document, validation skips unchanged children and checks everything else.</summary>
public sealed class ChangedElementTests
{
    private const string Schema = """
        <element name="list" xmlns="http://relaxng.org/ns/structure/1.0" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
          <attribute name="size"><data type="int"/></attribute>
          <element name="item"><element name="value"><data type="int"/></element></element>
          <zeroOrMore><element name="note"><element name="text"><text/></element></element></zeroOrMore>
        </element>
        """;

    // The content of an unchanged item is not read, so here it does not need to be valid.
    private const string Document = """<list size="1"><item><value>x</value></item><note><text/></note></list>""";

    [Theory]
    [InlineData(Document, "<item>", true, "the item is kept")]
    [InlineData(Document, null, false, "nothing is kept")]
    [InlineData(Document, "<note>", false, "another child is kept")]
    [InlineData("""<list size="x"><item><value>1</value></item></list>""", "<item>", false, "an attribute is wrong")]
    [InlineData("""<list size="1"><item><value>1</value></item><item><value>1</value></item></list>""", "<item>", false, "a child is too many")]
    [InlineData("""<list size="1"><note><text/></note><item><value>1</value></item></list>""", "<item>", false, "the order is wrong")]
    [InlineData("""<list size="1"><item><value>1</value></item><note><text>x</note></list>""", "<item>", false, "what is new is not well-formed")]
    public void A_kept_child_is_stepped_over(string document, string? kept, bool isValid, string because) => IsValid(document, kept, 100).ShouldBe(isValid, because);

    [Theory]
    [InlineData(3, true)]
    [InlineData(2, false)]
    public void New_content_is_as_deep_as_it_is_in_its_document(int maxDepth, bool isValid) => IsValid(Document, "<item>", maxDepth).ShouldBe(isValid);

    [Fact]
    public void A_child_is_kept_only_as_what_it_was()
    {
        LoadedSchema schema = LoadedSchema.FromText(Schema);
        int[] patterns = [.. Enumerable.Range(0, schema.Reader.Program.Elements.Length)];
        patterns.Count(pattern => IsValid(schema, Document, "<item>", pattern, 100)).ShouldBe(1);
    }

    private static bool IsValid(string document, string? kept, int maxDepth)
    {
        LoadedSchema schema = LoadedSchema.FromText(Schema);
        return Enumerable.Range(0, schema.Reader.Program.Elements.Length).Any(pattern => IsValid(schema, document, kept, pattern, maxDepth));
    }

    private static bool IsValid(LoadedSchema schema, string document, string? kept, int pattern, int maxDepth)
    {
        byte[] text = [.. Encoding.UTF8.GetBytes(document), .. new byte[ByteWindow.Padding]];
        int start = kept is null ? 0 : document.IndexOf(kept, StringComparison.Ordinal);
        List<KeptElement> children = kept is null ? [] : [new KeptElement(start, document.IndexOf(kept.Insert(1, "/"), StringComparison.Ordinal), pattern)];
        return schema.Reader.AreValid(text, [new ChangedElement(0, document.Length, schema.Reader.Program.Roots[0], 0, [], children)], maxDepth);
    }
}
