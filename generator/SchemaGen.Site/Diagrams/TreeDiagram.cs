using System.Globalization;
using System.Net;
using System.Text;
using SchemaGen.RelaxNg.Linking;
using SchemaGen.RelaxNg.Syntax;
using SchemaGen.Site.Building;
using SchemaGen.Site.Model;

namespace SchemaGen.Site.Diagrams;

/// <summary>
/// Draws the content of a pattern as a tree in SVG: one line for each part, with its cardinality and links. The picture is as wide as its longest line.
/// The style sheet of the page defines the colours.
/// </summary>
internal sealed class TreeDiagram(SchemaIndex index)
{
    private const int LineHeight = 26;
    private const int Indent = 20;
    private const double CharacterWidth = 7.8;
    private const int Padding = 8;
    private const int MostValues = 12;
    private const int MostLabel = 48;

    private readonly List<Row> _rows = [];

    /// <summary>Returns the picture of an element's content or of a definition; empty if it contains only attributes.</summary>
    public static Markup Of(PatternSyntax pattern, SchemaIndex index)
    {
        TreeDiagram diagram = new(index);
        if (pattern is ElementSyntax element)
        {
            int root = diagram.Add(new Row(0, -1, RowKind.Element, PatternText.NameOf(element), "", null));
            diagram.AddPattern(element.Content, 1, root, "");
        }
        else
        {
            diagram.AddPattern(pattern, 0, -1, "");
        }

        return new Markup(diagram._rows.Count <= (pattern is ElementSyntax ? 1 : 0) ? "" : diagram.Svg());
    }

    private void AddPattern(PatternSyntax pattern, int depth, int parent, string occurrence)
    {
        switch (pattern)
        {
            case OptionalSyntax optional:
                AddPattern(optional.Content, depth, parent, occurrence is "" or "?" ? "?" : "*");
                break;
            case ZeroOrMoreSyntax zeroOrMore:
                AddPattern(zeroOrMore.Content, depth, parent, "*");
                break;
            case OneOrMoreSyntax oneOrMore:
                AddPattern(oneOrMore.Content, depth, parent, occurrence is "" or "+" ? "+" : "*");
                break;
            case ElementSyntax element:
                Add(new Row(depth, parent, RowKind.Element, PatternText.NameOf(element), occurrence, index[element].Path));
                break;
            case RefSyntax reference:
                AddReference(index.Resolve(reference), depth, parent, occurrence);
                break;
            case TextSyntax:
                Add(new Row(depth, parent, RowKind.Value, "text", "", null));
                break;
            case DataSyntax or ValueSyntax:
                Add(new Row(depth, parent, RowKind.Value, PatternText.Of(pattern).Split('\n')[0], occurrence, null));
                break;
            case GroupSyntax or InterleaveSyntax or ChoiceSyntax or MixedSyntax or ListSyntax:
                AddChildren(pattern, depth, parent, occurrence);
                break;
        }
    }

    private void AddReference(LinkedDefine define, int depth, int parent, string occurrence)
    {
        if (HasContent(define.Body, []))
        {
            Add(new Row(depth, parent, RowKind.Reference, define.Key, occurrence, index.PathOf(define)));
        }
    }

    private void AddChildren(PatternSyntax pattern, int depth, int parent, string occurrence)
    {
        List<PatternSyntax> children = [.. PatternSyntaxChildren.Of(pattern).Where(child => HasContent(child, []))];
        if (children.Count == 0)
        {
            return;
        }

        string label = pattern switch
        {
            ChoiceSyntax => "one of",
            InterleaveSyntax => "in any order",
            MixedSyntax => "text and",
            ListSyntax => "words",
            _ => "in this order",
        };
        if (children.Count == 1 && pattern is not (MixedSyntax or ListSyntax))
        {
            AddPattern(children[0], depth, parent, occurrence);
            return;
        }

        int row = Add(new Row(depth, parent, RowKind.Compositor, label, occurrence, null));
        bool areValues = children.TrueForAll(static child => child is ValueSyntax);
        foreach (PatternSyntax child in areValues ? children.Take(MostValues) : children)
        {
            AddPattern(child, depth + 1, row, "");
        }

        if (areValues && children.Count > MostValues)
        {
            Add(new Row(depth + 1, row, RowKind.Value, string.Create(CultureInfo.InvariantCulture, $"and {children.Count - MostValues} more"), "", null));
        }
    }

    // Attributes are not drawn: the page lists them in a table.
    private bool HasContent(PatternSyntax pattern, HashSet<string> visited) => pattern switch
    {
        AttributeSyntax or EmptySyntax or NotAllowedSyntax => false,
        RefSyntax reference => visited.Add(reference.Name) && HasContent(index.Resolve(reference).Body, visited),
        ElementSyntax or TextSyntax or DataSyntax or ValueSyntax or ListSyntax or MixedSyntax => true,
        _ => PatternSyntaxChildren.Of(pattern).Any(child => HasContent(child, visited)),
    };

    private int Add(Row row)
    {
        _rows.Add(row.Label.Length <= MostLabel ? row : row with { Label = row.Label[..MostLabel] + "..." });
        return _rows.Count - 1;
    }

    private string Svg()
    {
        double width = _rows.Max(static row => (row.Depth * Indent) + WidthOf(row)) + 2;
        int height = (_rows.Count * LineHeight) + 2;
        StringBuilder svg = new(string.Create(
            CultureInfo.InvariantCulture,
            $"<svg class=\"tree\" width=\"{width:0}\" height=\"{height}\" viewBox=\"0 0 {width:0} {height}\" role=\"group\" aria-label=\"Content\">"));
        for (int i = 0; i < _rows.Count; i++)
        {
            Row row = _rows[i];
            double x = 1 + (row.Depth * Indent);
            double middle = 1 + (i * LineHeight) + (LineHeight / 2.0);
            if (row.Parent >= 0)
            {
                double from = 1 + (row.Parent * LineHeight) + LineHeight - 2;
                double stem = x - (Indent / 2.0);
                svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{stem:0.#} {from:0.#}V{middle:0.#}H{x:0.#}\"/>");
            }

            Append(svg, row, x, middle);
        }

        return svg.Append("</svg>").ToString();
    }

    private static void Append(StringBuilder svg, Row row, double x, double middle)
    {
        string label = WebUtility.HtmlEncode(row.Label + (row.Occurrence.Length > 0 ? $" {row.Occurrence}" : ""));
        string kind = row.Kind.ToString().ToLowerInvariant();
        string spoken = row.Occurrence switch { "?" => "optional", "*" => "any number", "+" => "one or more", _ => "" };
        svg.Append(row.Path is null ? "<g" : $"<a href=\"../{row.Path}\"").Append(CultureInfo.InvariantCulture, $" class=\"{kind}\">");
        if (spoken.Length > 0)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<title>{WebUtility.HtmlEncode(row.Label)}: {spoken}</title>");
        }

        svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x:0.#}\" y=\"{middle - 10:0.#}\" width=\"{WidthOf(row):0.#}\" height=\"20\" rx=\"{(row.Kind == RowKind.Compositor ? 10 : 3)}\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x + Padding:0.#}\" y=\"{middle + 4.5:0.#}\">{label}</text>");
        svg.Append(row.Path is null ? "</g>" : "</a>");
    }

    private static double WidthOf(Row row) => ((row.Label.Length + (row.Occurrence.Length > 0 ? 2 : 0)) * CharacterWidth) + (2 * Padding);

    private enum RowKind
    {
        Element,
        Reference,
        Value,
        Compositor,
    }

    private sealed record Row(int Depth, int Parent, RowKind Kind, string Label, string Occurrence, string? Path);
}
