using System.Globalization;
using System.Net;
using System.Text;

namespace SchemaGen.Site.Diagrams;

/// <summary>Draws numbers as horizontal bars in SVG, in the light and dark colours of the site. The picture is self-contained.</summary>
public static class BarChart
{
    private const int LineHeight = 28;
    private const int BarHeight = 18;
    private const double CharacterWidth = 7.2;
    private const int LongestBar = 420;
    private const int Gap = 10;
    private const int NumberWidth = 60;

    /// <summary>Returns the chart as SVG.</summary>
    /// <param name="title">The accessible title of the chart.</param>
    /// <param name="bars">The bars from top to bottom: a name and a non-negative number.</param>
    public static string Svg(string title, IReadOnlyList<(string Name, double Value)> bars)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(bars);
        double left = bars.Select(static bar => bar.Name.Length).DefaultIfEmpty().Max() * CharacterWidth;
        double greatest = bars.Select(static bar => bar.Value).Append(double.Epsilon).Max();
        StringBuilder svg = new();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{left + LongestBar + (2 * Gap) + NumberWidth:F0}\" height=\"{bars.Count * LineHeight}\" role=\"img\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"<title>{WebUtility.HtmlEncode(title)}</title>\n");
        svg.Append("<style>text { font: 13px system-ui, sans-serif; fill: #1b1f24 } rect { fill: #0b57a4 } @media (prefers-color-scheme: dark) { text { fill: #e4e8ec } rect { fill: #8cc0f5 } }</style>\n");
        for (int i = 0; i < bars.Count; i++)
        {
            (string name, double value) = bars[i];
            double length = value / greatest * LongestBar;
            int top = i * LineHeight;
            int baseline = top + BarHeight;
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{left:F0}\" y=\"{baseline}\" text-anchor=\"end\">{WebUtility.HtmlEncode(name)}</text>");
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{left + Gap:F0}\" y=\"{top + 4}\" width=\"{length:F1}\" height=\"{BarHeight}\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{left + length + (2 * Gap):F0}\" y=\"{baseline}\">{value:0.##}</text>\n");
        }

        return svg.Append("</svg>\n").ToString();
    }
}
