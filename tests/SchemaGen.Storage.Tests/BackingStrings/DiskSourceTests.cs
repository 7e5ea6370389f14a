using System.Xml.Linq;

namespace SchemaGen.Storage.Tests.BackingStrings;

public sealed class DiskSourceTests
{
    public static IEnumerable<object[]> Sources => DataTable.Rows("sources.txt", " => ").Select(static row => row.Length == 3 ? row : [.. row, "9.0"]);

    [Theory]
    [MemberData(nameof(Sources))]
    public void A_location_is_a_source_as_far_as_documents_have_words_for_it(string text, string expected, string level)
    {
        DiskSourceConversion conversion = BackingString.Parse(text).Location.ToDiskSource(libvirtLevel: Version.Parse(level));

        Words(conversion).ShouldBe(Normalize(expected));
        (conversion.Source is null || SourceXml.IsValid(conversion.Source)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("nbd://ho_st/a")]
    [InlineData("nbd:unix:relative")]
    [InlineData("rbd:p/i@a.b")]
    [InlineData("rbd:p/i:conf=relative")]
    public void What_the_schema_refuses_is_no_source(string text)
    {
        DiskSourceConversion conversion = BackingString.Parse(text).Location.ToDiskSource();

        conversion.Source.ShouldBeNull();
        conversion.NotInXml.ShouldNotBeEmpty();
    }

    [Fact]
    public void Cookies_are_written_where_secrets_are_asked_for()
    {
        BackingLocation location = BackingString.Parse("""json:{"driver":"http","url":"http://h/f","cookie":"a=b; c=\"d\""}""").Location;

        SourceXml.Of(location.ToDiskSource(withSecrets: true).Source!)
            .ShouldContain("""<cookies><cookie name="a">b</cookie><cookie name="c">"d"</cookie></cookies>""");
    }

    [Fact]
    public void A_cookie_that_no_document_can_have_is_not_repeated()
    {
        BackingLocation location = BackingString.Parse("""json:{"driver":"http","url":"http://h/f","cookie":"a=SE CRET"}""").Location;

        DiskSourceConversion conversion = location.ToDiskSource(withSecrets: true);

        conversion.Source.ShouldBeNull();
        conversion.NotInXml.ShouldBe(["cookies"]);
    }

    [Fact]
    public void A_line_break_in_a_path_is_not_lost()
    {
        DiskSource source = BackingString.Parse("/a\nb").Location.ToDiskSource().Source!;

        SourceXml.Of(source).ShouldContain("/a&#xA;b");
    }

    private static string Words(DiskSourceConversion conversion)
    {
        string lost = string.Join(", ", conversion.NotInXml);
        return conversion.Source is null ? $"none: {lost}" : SourceXml.Of(conversion.Source) + (lost.Length == 0 ? "" : $" without {lost}");
    }

    private static string Normalize(string expected)
    {
        int end = expected.LastIndexOf('>') + 1;
        return end == 0 ? expected : SourceXml.Normalize(XElement.Parse(expected[..end])) + expected[end..];
    }
}
