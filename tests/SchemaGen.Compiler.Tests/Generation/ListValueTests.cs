using System.Collections.Immutable;
using SchemaGen.Runtime;

namespace SchemaGen.Compiler.Tests.Generation;

/// <summary>Lists of values are typed and keep their spelling until they change.</summary>
public sealed class ListValueTests
{
    private const string Numbers = """<list><oneOrMore><data type="int"/></oneOrMore></list>""";
    private const string Words = "<list><zeroOrMore><choice><value>on</value><value>off</value><value>auto</value></choice></zeroOrMore></list>";

    private static readonly Lazy<CompiledSchema> Schema = new(() => CompiledSchema.Of(SchemaText.Root(
        $"""
        <attribute name="sizes">{Numbers}</attribute>
        <optional><attribute name="modes">{Words}</attribute></optional>
        <optional><attribute name="names"><list><zeroOrMore><data type="token"/></zeroOrMore></list></attribute></optional>
        <optional><attribute name="width"><choice>{Numbers}<value>auto</value></choice></attribute></optional>
        <zeroOrMore><element name="row">{Numbers}</element></zeroOrMore>
        <optional><element name="column"><attribute name="id"/>{Numbers}</element></optional>
        """)));

    [Theory]
    [InlineData("""<root sizes="1" />""")]
    [InlineData("""<root sizes=" 01  +2 3" modes="" names=" a  b " width="auto"><row>1 2</row><row> 03 </row><column id="c">  4  5 </column></root>""")]
    public void A_list_is_written_as_it_was_read(string xml) => Schema.Value.RoundTrip(xml).ShouldBe(xml);

    [Fact]
    public void A_list_has_typed_items()
    {
        dynamic root = Read("""<root sizes="01 2" modes="on auto"><row>3</row><row>4 5</row></root>""");
        ((XmlValueList<int>)root.Sizes).ShouldBe([1, 2]);
        ((string)root.Modes.ToString()).ShouldBe("On Auto");
        ((IList<XmlValueList<int>>)root.Rows).Select(static row => row.Count).ShouldBe([1, 2]);
    }

    [Fact]
    public void What_is_missing_is_null_and_what_is_empty_is_not()
    {
        dynamic root = Read("""<root sizes="1" modes="" />""");
        ((bool)(root.Names is null)).ShouldBeTrue();
        ((int)root.Modes.Count).ShouldBe(0);
    }

    [Fact]
    public void A_list_that_is_changed_is_written_canonically_and_the_others_as_they_were()
    {
        dynamic root = Read("""<root sizes="01  2" names=" a  b "><row>01</row><row>02</row></root>""");
        root.Sizes = (XmlValueList<int>)[.. (XmlValueList<int>)root.Sizes, 3];
        root.Rows[1] = XmlValueList.Create([7, 8]);
        ((XmlElementNode)root).ToXml().ReplaceLineEndings("").Replace("  <", "<", StringComparison.Ordinal)
            .ShouldBe("""<root sizes="1 2 3" names=" a  b "><row>01</row><row>7 8</row></root>""");
    }

    [Fact]
    public void Lists_are_equal_by_their_items()
    {
        XmlElementNode root = Read("""<root sizes="01  2" />""");
        root.ShouldBe(Read("""<root sizes="1 2" />"""));
        root.ShouldNotBe(Read("""<root sizes="2 1" />"""));
        root.Clone().ShouldBe(root);
        root.ToString().ShouldBe("""<root sizes="01  2" />""");
    }

    [Fact]
    public void Validation_finds_a_list_that_is_too_short_by_its_property()
    {
        dynamic root = Read("""<root sizes="1"><row>1</row></root>""");
        root.Rows[0] = default(XmlValueList<int>);
        XmlValidationError error = ((XmlElementNode)root).Validate().Errors.ShouldHaveSingleItem();
        error.ObjectPath.ShouldBe("Rows[0]");
    }

    [Fact]
    public void A_word_that_the_schema_does_not_know_is_kept_in_its_list()
    {
        XmlElementNode root = Schema.Value.Read("""<root sizes="1" modes="on  later" />""", XmlReadOptions.Lenient);
        ((string)((dynamic)root).Modes.ToString()).ShouldBe("On Unrecognized");
        root.ToXml().ShouldBe("""<root sizes="1" modes="on  later" />""");
        root.Validate().Errors.ShouldHaveSingleItem().ObjectPath.ShouldBe("Modes");
    }

    [Fact]
    public void A_text_that_may_be_a_list_is_asked_for_it()
    {
        object root = Read("""<root sizes="1" width=" 3 4" />""");
        object?[] arguments = [null];
        root.GetType().GetMethod("TryGetWidth")!.Invoke(root, arguments).ShouldBe(true);
        arguments[0].ShouldBe(XmlValueList.Create([3, 4]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    public void What_is_not_one_word_cannot_be_an_item(string text) => Should.Throw<ArgumentException>(() => XmlValueList.Create([text]));

    [Fact]
    public void A_list_that_was_never_given_a_value_is_empty()
    {
        XmlValueList<int> list = default;
        list.Count.ShouldBe(0);
        list.ShouldBe([]);
        (list == XmlValueList.Create(ImmutableArray<int>.Empty)).ShouldBeTrue();
        list.GetHashCode().ShouldBe(XmlValueList.Create(ImmutableArray<int>.Empty).GetHashCode());
    }

    private static XmlElementNode Read(string xml) => Schema.Value.Read(xml);
}
