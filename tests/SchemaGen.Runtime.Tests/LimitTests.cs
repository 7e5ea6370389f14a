using System.Xml;

namespace SchemaGen.Runtime.Tests;

/// <summary>Hostile documents: exceeding a limit is an ordinary error, and nothing external is opened.</summary>
public sealed class LimitTests
{
    private static readonly LoadedSchema Nested = LoadedSchema.FromText("""
        <grammar xmlns="http://relaxng.org/ns/structure/1.0">
          <start><ref name="a"/></start>
          <define name="a"><element name="a"><zeroOrMore><attribute><anyName/></attribute></zeroOrMore><choice><ref name="a"/><text/></choice></element></define>
        </grammar>
        """);

    [Fact]
    public void A_document_nested_a_million_deep_is_an_ordinary_error()
    {
        XmlValidationError error = Nested.Validate(string.Concat(Enumerable.Repeat("<a>", 1_000_000))).Errors.ShouldHaveSingleItem();
        error.Code.ShouldBe(XmlErrorCodes.LimitExceeded);
        error.Message.ShouldBe("Elements are nested more than 1000 deep");
    }

    [Fact]
    public void The_depth_that_is_allowed_can_be_stated()
    {
        string document = $"{string.Concat(Enumerable.Repeat("<a>", 5))}{string.Concat(Enumerable.Repeat("</a>", 5))}";
        Nested.Validate(document, new XmlReadOptions { MaxDepth = 5 }).IsValid.ShouldBeTrue();
        Nested.Validate(document, new XmlReadOptions { MaxDepth = 4 }).Errors.ShouldHaveSingleItem().Code.ShouldBe(XmlErrorCodes.LimitExceeded);
    }

    [Fact]
    public void Attributes_beyond_the_limit_are_an_error()
    {
        string attributes = string.Concat(Enumerable.Range(0, 1_001).Select(static i => $" a{i}=''"));
        Nested.Validate($"<a{attributes}/>").Errors.ShouldHaveSingleItem().Code.ShouldBe(XmlErrorCodes.LimitExceeded);
    }

    [Fact]
    public void Errors_are_collected_up_to_the_limit()
    {
        LoadedSchema schema = LoadedSchema.FromText("""
            <element name="list" xmlns="http://relaxng.org/ns/structure/1.0">
              <zeroOrMore><element name="item"><value>x</value></element></zeroOrMore>
            </element>
            """);
        string document = $"<list>{string.Concat(Enumerable.Repeat("<item>y</item>", 500))}</list>";
        schema.Validate(document).Errors.Count.ShouldBe(100);
        schema.Validate(document, new XmlReadOptions { MaxErrors = 3 }).Errors.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("<!DOCTYPE a><a/>")]
    [InlineData("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>")]
    [InlineData("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>")]
    public void A_doctype_has_its_own_code_and_its_place(string document)
    {
        XmlValidationError error = Nested.Validate(document).Errors.ShouldHaveSingleItem();
        (error.Code, error.Line).ShouldBe((XmlErrorCodes.Doctype, 1));
    }

    [Fact]
    public void An_entity_bomb_is_refused_without_expanding_it()
    {
        string declarations = string.Concat(Enumerable.Range(1, 30).Select(static i => $"<!ENTITY e{i} '&e{i - 1};&e{i - 1};'>"));
        Nested.Validate($"<!DOCTYPE a [<!ENTITY e0 'x'>{declarations}]><a>&e30;</a>").IsValid.ShouldBeFalse();
    }

    [Fact]
    public void A_reader_is_left_behind_the_element_that_was_validated()
    {
        using XmlReader reader = XmlReader.Create(new StringReader("<r><a/><next/></r>"));
        reader.Read();
        reader.Read();
        Nested.Reader.Validate(reader).IsValid.ShouldBeTrue();
        (reader.NodeType, reader.LocalName).ShouldBe((XmlNodeType.Element, "next"));
    }

    [Fact]
    public void A_reader_at_its_end_has_nothing_to_validate()
    {
        using XmlReader reader = XmlReader.Create(new StringReader("<a/>"));
        while (reader.Read())
        {
        }

        Nested.Reader.Validate(reader).Errors.ShouldHaveSingleItem().Code.ShouldBe(XmlErrorCodes.NotWellFormed);
    }

    [Fact]
    public void A_thread_may_validate_while_another_one_does()
    {
        Parallel.For(0, 200, i => Nested.Validate($"<a x='{i}'><a>{i}</a></a>").IsValid.ShouldBeTrue());
    }
}
