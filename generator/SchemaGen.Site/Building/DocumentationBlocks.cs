using System.Collections.Immutable;
using System.Text;
using SchemaGen.RelaxNg.Syntax;
using SchemaGen.Site.Model;

namespace SchemaGen.Site.Building;

/// <summary>
/// Splits documentation into blocks. In plain text, empty lines separate paragraphs, list items begin with a hyphen, an asterisk, a bullet or a number,
/// and code is indented. Annotations in TEI, DocBook and HTML mark blocks with elements.
/// </summary>
internal static class DocumentationBlocks
{
    private const int CodeIndentation = 4;
    private const int MostSummary = 160;

    private static readonly HashSet<string> Paragraphs = new(StringComparer.Ordinal)
    {
        "p", "para", "simpara", "desc", "gloss", "refpurpose", "remarks", "note", "head", "title", "ab", "div",
    };

    private static readonly HashSet<string> Items = new(StringComparer.Ordinal) { "item", "listitem", "li" };
    private static readonly HashSet<string> CodeBlocks = new(StringComparer.Ordinal) { "eg", "egXML", "programlisting", "screen", "literallayout", "pre" };

    private static readonly string[] Readable =
    [
        "http://www.tei-c.org/ns/1.0", "http://docbook.org/ns/docbook", "http://www.w3.org/1999/xhtml",
    ];

    /// <summary>Returns the documentation of a node.</summary>
    public static ImmutableArray<TextBlock> Of(SyntaxNode node, string? documentation = null)
    {
        List<TextBlock> blocks = [.. OfText(documentation ?? node.Documentation)];
        foreach (AnnotationContent content in node.Annotation is { } annotation ? annotation.Children.Concat(annotation.Following) : [])
        {
            if (content is AnnotationElement { IsDocumentation: false } element && Readable.Contains(element.NamespaceUri))
            {
                Add(element, blocks);
            }
        }

        return [.. blocks];
    }

    /// <summary>Splits plain text into blocks.</summary>
    public static IEnumerable<TextBlock> OfText(string? text)
    {
        foreach (string part in (text ?? "").Replace("\r", "", StringComparison.Ordinal).Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            string[] lines = [.. part.Split('\n').Where(static line => !string.IsNullOrWhiteSpace(line))];
            if (lines.Length == 0)
            {
                continue;
            }

            if (Array.TrueForAll(lines, static line => line.Length > CodeIndentation && line.AsSpan(0, CodeIndentation).IsWhiteSpace()))
            {
                yield return new TextBlock(TextBlock.Code, string.Join('\n', lines.Select(static line => line[CodeIndentation..])), []);
                continue;
            }

            int first = Array.FindIndex(lines, static line => ItemStart(line) > 0);
            if (first != 0)
            {
                yield return new TextBlock(TextBlock.Paragraph, Joined(first < 0 ? lines : lines[..first]), []);
            }

            if (first >= 0)
            {
                yield return new TextBlock(TextBlock.List, "", [.. ItemsOf(lines.Skip(first))]);
            }
        }
    }

    /// <summary>Returns the first sentence of the first paragraph; empty for none.</summary>
    public static string Summary(IEnumerable<TextBlock> blocks)
    {
        string text = blocks.FirstOrDefault(static block => block.Kind == TextBlock.Paragraph)?.Text ?? "";
        int end = text.IndexOf(". ", StringComparison.Ordinal);
        text = end < 0 ? text : text[..(end + 1)];
        return text.Length <= MostSummary ? text : $"{text[..text.LastIndexOf(' ', MostSummary)]} ...";
    }

    private static IEnumerable<string> ItemsOf(IEnumerable<string> lines)
    {
        StringBuilder item = new();
        foreach (string line in lines)
        {
            if (ItemStart(line) is > 0 and int start)
            {
                if (item.Length > 0)
                {
                    yield return item.ToString();
                }

                item.Clear().Append(line[start..].Trim());
            }
            else
            {
                item.Append(' ').Append(line.Trim());
            }
        }

        yield return item.ToString();
    }

    // Returns the index at which the text of a list item begins; 0 if the line does not begin an item.
    private static int ItemStart(string line)
    {
        int start = line.Length - line.TrimStart().Length;
        if (line.AsSpan(start) is ['-' or '*' or '•', ' ', ..])
        {
            return start + 2;
        }

        int end = start;
        while (end < line.Length && char.IsAsciiDigit(line[end]))
        {
            end++;
        }

        return end > start && line.AsSpan(end) is ['.' or ')', ' ', ..] ? end + 2 : 0;
    }

    private static void Add(AnnotationElement element, List<TextBlock> blocks)
    {
        if (CodeBlocks.Contains(element.LocalName))
        {
            blocks.Add(new TextBlock(TextBlock.Code, TextOf(element).Trim('\n'), []));
            return;
        }

        List<AnnotationElement> children = [.. element.Contents.OfType<AnnotationElement>()];
        List<AnnotationElement> items = children.FindAll(static child => Items.Contains(child.LocalName));
        if (items.Count > 0)
        {
            blocks.Add(new TextBlock(TextBlock.List, "", [.. items.Select(static item => Joined([TextOf(item)]))]));
        }
        else if (children.Exists(IsBlock))
        {
            children.ForEach(child => Add(child, blocks));
        }
        else if (Joined([TextOf(element)]) is { Length: > 0 } text)
        {
            blocks.Add(new TextBlock(TextBlock.Paragraph, text, []));
        }
    }

    private static bool IsBlock(AnnotationElement element) =>
        Paragraphs.Contains(element.LocalName) || CodeBlocks.Contains(element.LocalName) || element.Contents.OfType<AnnotationElement>().Any(static child => IsBlock(child) || Items.Contains(child.LocalName));

    private static string TextOf(AnnotationElement element) => string.Concat(element.Contents.Select(static content => content switch
    {
        AnnotationText text => text.Text,
        AnnotationElement child => TextOf(child),
        _ => "",
    }));

    private static string Joined(IEnumerable<string> lines) =>
        string.Join(' ', lines.SelectMany(static line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
}
