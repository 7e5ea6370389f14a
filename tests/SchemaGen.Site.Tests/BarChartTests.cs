using System.Globalization;
using System.Xml.Linq;
using SchemaGen.Site.Diagrams;

namespace SchemaGen.Site.Tests;

/// <summary>Tests bar charts.</summary>
public sealed class BarChartTests
{
    [Fact]
    public void Bars_are_as_long_as_their_numbers_and_stay_within_the_picture()
    {
        XElement svg = XElement.Parse(BarChart.Svg("A & B", [("one", 1), ("<four>", 4), ("none", 0)]));
        XNamespace space = svg.Name.Namespace;
        double[] widths = [.. svg.Elements(space + "rect").Select(static bar => Number(bar, "width"))];
        widths.ShouldBe([widths[1] / 4, widths[1], 0]);
        svg.Elements(space + "rect").ShouldAllBe(bar => Number(bar, "x") + Number(bar, "width") < Number(svg, "width"));
        svg.Element(space + "title")!.Value.ShouldBe("A & B");
        svg.Elements(space + "text").Select(static text => text.Value).ShouldBe(["one", "1", "<four>", "4", "none", "0"]);
    }

    [Fact]
    public void No_bars_are_a_picture_too() => XElement.Parse(BarChart.Svg("", [])).Attribute("height")!.Value.ShouldBe("0");

    private static double Number(XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);
}
