using System.Collections.Immutable;
using System.Text;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.RelaxNg.Writing;

/// <summary>
/// Writes a pattern in the compact syntax, for people to read: <c>element disk { attribute type { "file" }?, diskSource }</c>. On one line if
/// it fits, else with a line for each part. Equal patterns give equal text.
/// </summary>
public static class CompactPatternText
{
    private const string Indentation = "  ";

    /// <summary>Writes a pattern; lines end with a line feed, the last one without.</summary>
    public static string Write(PatternSyntax pattern, CompactTextOptions? options = null)
    {
        CompactTextOptions wanted = options ?? CompactTextOptions.Default;
        List<string> lines = [];
        Write(Layout(pattern, wanted, 0), "", "", wanted.Width, lines);
        if (lines.Count > wanted.Lines)
        {
            lines.RemoveRange(wanted.Lines, lines.Count - wanted.Lines);
            lines.Add("...");
        }

        return string.Join("\n", lines);
    }

    private static CompactLayout Layout(PatternSyntax pattern, CompactTextOptions options, int elements) => pattern switch
    {
        ElementSyntax element => Braces($"element {CompactNames.Of(element.NameClass)}", element.Content, options, elements + 1),
        AttributeSyntax attribute => Braces($"attribute {CompactNames.Of(attribute.NameClass)}", attribute.Content, options, elements),
        ListSyntax list => Braces("list", list.Content, options, elements),
        MixedSyntax mixed => Braces("mixed", mixed.Content, options, elements),
        OptionalSyntax optional => Suffix(optional.Content, "?", options, elements),
        ZeroOrMoreSyntax zeroOrMore => Suffix(zeroOrMore.Content, "*", options, elements),
        OneOrMoreSyntax oneOrMore => Suffix(oneOrMore.Content, "+", options, elements),
        GroupSyntax { Children: [var only] } => Layout(only, options, elements),
        ChoiceSyntax { Children: [var only] } => Layout(only, options, elements),
        InterleaveSyntax { Children: [var only] } => Layout(only, options, elements),
        GroupSyntax group => Sequence(group.Children, ",", options, elements),
        ChoiceSyntax choice => Sequence(choice.Children, " |", options, elements),
        InterleaveSyntax interleave => Sequence(interleave.Children, " &", options, elements),
        _ => CompactLayout.Atom(CompactAtoms.Of(pattern, options)),
    };

    private static CompactLayout Braces(string head, PatternSyntax content, CompactTextOptions options, int elements)
    {
        CompactLayout inner = elements > options.ElementDepth ? CompactLayout.Atom("...") : Layout(content, options, elements);
        return new CompactLayout($"{head} {{", " ", "}", inner.Separator.Length == 0 ? [inner] : inner.Parts, inner.Separator);
    }

    private static CompactLayout Suffix(PatternSyntax content, string suffix, CompactTextOptions options, int elements)
    {
        CompactLayout inner = Layout(content, options, elements);
        return IsSequence(inner) || content is OptionalSyntax or ZeroOrMoreSyntax or OneOrMoreSyntax
            ? new CompactLayout("(", "", ")" + suffix, IsSequence(inner) ? inner.Parts : [inner], inner.Separator)
            : inner with { Close = inner.Close + suffix };
    }

    private static CompactLayout Sequence(ImmutableArray<PatternSyntax> children, string separator, CompactTextOptions options, int elements)
    {
        ImmutableArray<CompactLayout>.Builder parts = ImmutableArray.CreateBuilder<CompactLayout>(children.Length);
        foreach (PatternSyntax child in children)
        {
            CompactLayout part = Layout(child, options, elements);
            if (IsSequence(part) && part.Separator == separator)
            {
                parts.AddRange(part.Parts);
            }
            else
            {
                parts.Add(IsSequence(part) ? part with { Open = "(", Close = ")" } : part);
            }
        }

        return new CompactLayout("", "", "", parts.ToImmutable(), separator);
    }

    /// <summary>Whether the layout is several parts without brackets around.</summary>
    private static bool IsSequence(CompactLayout layout) => layout.Open.Length == 0 && layout.Separator.Length > 0;

    private static void Write(CompactLayout layout, string indentation, string suffix, int width, List<string> lines)
    {
        string? flat = layout.Flat(width - indentation.Length - suffix.Length);
        if (flat is not null || layout.Parts.IsEmpty)
        {
            lines.Add(indentation + (flat ?? layout.Open) + suffix);
            return;
        }

        bool isBracketed = layout.Open.Length > 0;
        string within = isBracketed ? indentation + Indentation : indentation;
        if (isBracketed)
        {
            lines.Add(indentation + layout.Open);
        }

        string end = isBracketed ? "" : suffix;
        if (layout.Parts.All(static part => part.Parts.IsEmpty))
        {
            Fill(layout, within, end, width, lines);
        }
        else
        {
            for (int i = 0; i < layout.Parts.Length; i++)
            {
                Write(layout.Parts[i], within, i < layout.Parts.Length - 1 ? layout.Separator : end, width, lines);
            }
        }

        if (isBracketed)
        {
            lines.Add(indentation + layout.Close + suffix);
        }
    }

    /// <summary>Values and references are short: as many go on a line as there is room for.</summary>
    private static void Fill(CompactLayout layout, string indentation, string end, int width, List<string> lines)
    {
        StringBuilder line = new(indentation);
        for (int i = 0; i < layout.Parts.Length; i++)
        {
            string part = layout.Parts[i].Open + layout.Parts[i].Close + (i < layout.Parts.Length - 1 ? layout.Separator : end);
            bool isFirst = line.Length == indentation.Length;
            if (!isFirst && line.Length + 1 + part.Length > width)
            {
                lines.Add(line.ToString());
                line.Clear().Append(indentation);
                isFirst = true;
            }

            line.Append(isFirst ? "" : " ").Append(part);
        }

        lines.Add(line.ToString());
    }
}
