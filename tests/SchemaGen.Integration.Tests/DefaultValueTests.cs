using SchemaGen.Integration.Tests.Figures;
using SchemaGen.Runtime;

namespace SchemaGen.Integration.Tests;

/// <summary>Default values of attributes in a schema (RELAX NG DTD Compatibility, section 2): a reading option that never changes written documents.</summary>
public sealed class DefaultValueTests
{
    private const string Bare = """<figure><picture type='file'/><picture type="drawing" /></figure>""";

    private static readonly XmlReadOptions WithDefaults = new() { AppliesDefaults = true };

    [Fact]
    public void A_property_gives_the_default_where_the_attribute_is_missing()
    {
        Figure figure = Figure.Parse(Bare, WithDefaults);
        figure.Align.ShouldBe(FigureAlign.Left);
        figure.Framed.ShouldBe(true);
        figure.Scale.ShouldBe((byte)100);
        figure.Title.ShouldBe("");
        figure.Classes.ShouldBe(["small", "wide"]);
        figure.XLang.ShouldBe("en");
        figure.Pictures.Select(FormatOf).ShouldBe([Format.Png, Format.Svg]);
    }

    [Fact]
    public void A_default_that_the_type_has_no_room_for_is_told_when_it_is_asked_for() =>
        Should.Throw<OverflowException>(() => Figure.Parse(Bare, WithDefaults).Zoom).Message.ShouldContain("Figure.Zoom");

    [Fact]
    public void Without_the_option_nothing_is_there()
    {
        Figure figure = Figure.Parse(Bare);
        figure.Align.ShouldBeNull();
        figure.Title.ShouldBeNull();
        FormatOf(figure.Pictures[0]).ShouldBeNull();
        new Figure().Align.ShouldBeNull();
    }

    [Theory]
    [InlineData("<figure align='right' />", FigureAlign.Right)]
    [InlineData("<figure align=' center '/>", FigureAlign.Center)]
    public void What_the_document_says_counts(string xml, FigureAlign expected) => Figure.Parse(xml, WithDefaults).Align.ShouldBe(expected);

    [Fact]
    public void A_default_is_not_written()
    {
        Figure figure = Figure.Parse(Bare, WithDefaults);
        _ = (figure.Align, FormatOf(figure.Pictures[1]));
        figure.ToXml().ShouldBe(Bare);
        figure.Title = "A";
        FormatOf(figure.Pictures[1]).ShouldBe(Format.Svg);
        figure.ToXml().ShouldBe(Bare.Replace("<figure>", "<figure title='A'>", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_set_is_written_although_it_is_the_default()
    {
        Figure figure = Figure.Parse("<figure/>", WithDefaults);
        figure.Scale = figure.Scale;
        figure.ToXml().ShouldBe("""<figure scale="100"/>""");
    }

    [Fact]
    public void What_is_removed_is_missing()
    {
        Figure figure = Figure.Parse("<figure align='right'/>", WithDefaults);
        figure.Align = null;
        figure.Align.ShouldBe(FigureAlign.Left);
        figure.ToXml().ShouldBe("<figure/>");
    }

    [Fact]
    public void A_value_that_lenient_reading_could_not_take_is_not_missing()
    {
        Figure figure = Figure.Parse("<figure scale='large'><picture type='file' format='png'/></figure>", WithDefaults with { IsLenient = true });
        figure.Scale.ShouldBeNull();
        figure.Framed.ShouldBe(true);
    }

    [Fact]
    public void A_copy_has_the_defaults_and_an_equal_element_may_be_without()
    {
        Figure figure = Figure.Parse(Bare, WithDefaults);
        figure.Clone().ShouldBeOfType<Figure>().Align.ShouldBe(FigureAlign.Left);
        figure.ShouldBe(Figure.Parse(Bare));
        figure.ShouldNotBe(Figure.Parse(Bare.Replace("<figure", "<figure align='left'", StringComparison.Ordinal)));
    }

    private static Format? FormatOf(FigurePicture picture) =>
        picture.Match(static file => file.Format, static drawing => drawing.Format, static unrecognized => null);
}
