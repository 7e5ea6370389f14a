using System.Collections.Immutable;
using System.Text;

namespace SchemaGen.RelaxNg.Writing.Compact;

/// <summary>Lays pieces out in lines: on one line what fits there, else a line for each part.</summary>
internal sealed class CompactRenderer(int width)
{
    private const string Indentation = "  ";
    private readonly List<string> _lines = [];

    /// <summary>The lines of a piece; within one, <see cref="CompactLayout.LiteralLineBreak"/> stands where a literal breaks it.</summary>
    public static List<string> Render(CompactLayout layout, int width)
    {
        CompactRenderer renderer = new(width);
        renderer.Write(layout, "", "");
        return renderer._lines;
    }

    /// <summary>Lines as text, without a line break at the end.</summary>
    public static string Join(IEnumerable<string> lines) => string.Join("\n", lines).Replace(CompactLayout.LiteralLineBreak, '\n');

    private void Write(CompactLayout layout, string indentation, string suffix)
    {
        WriteAll(layout.Lead, indentation);
        string? flat = layout.Flat(width - indentation.Length - suffix.Length);
        if (flat is not null || (layout.Parts.IsEmpty && layout.End.IsEmpty))
        {
            AddLines(indentation, (flat ?? layout.Open + layout.Close) + suffix);
            return;
        }

        bool isBracketed = layout.Open.Length > 0;
        string within = isBracketed ? indentation + Indentation : indentation;
        if (isBracketed)
        {
            AddLines(indentation, layout.Open);
        }

        string end = layout.Close.Length > 0 ? "" : suffix;
        if (layout.Fills)
        {
            Fill(layout, within, end);
        }
        else
        {
            WriteParts(layout, within, end);
        }

        if (!layout.End.IsEmpty && layout.IsSpaced && !layout.Parts.IsEmpty)
        {
            _lines.Add("");
        }

        WriteAll(layout.End, within);
        if (layout.Close.Length > 0)
        {
            AddLines(indentation, layout.Close + suffix);
        }
    }

    private void WriteParts(CompactLayout layout, string indentation, string end)
    {
        for (int i = 0; i < layout.Parts.Length; i++)
        {
            if (i > 0 && layout.IsSpaced && !(layout.Parts[i - 1].Parts.IsEmpty && layout.Parts[i] is { Parts.IsEmpty: true, Lead.IsEmpty: true }))
            {
                _lines.Add("");
            }

            Write(layout.Parts[i], indentation, i < layout.Parts.Length - 1 ? layout.Separator : end);
        }
    }

    private void WriteAll(ImmutableArray<CompactLayout> layouts, string indentation)
    {
        foreach (CompactLayout layout in layouts)
        {
            Write(layout, indentation, "");
        }
    }

    private void AddLines(string indentation, string text)
    {
        foreach (string line in text.Split('\n'))
        {
            _lines.Add(line.Length == 0 ? "" : indentation + line);
        }
    }

    /// <summary>Values and names are short: as many go on a line as there is room for.</summary>
    private void Fill(CompactLayout layout, string indentation, string end)
    {
        StringBuilder line = new(indentation);
        for (int i = 0; i < layout.Parts.Length; i++)
        {
            string part = layout.Parts[i].Flat(int.MaxValue) + (i < layout.Parts.Length - 1 ? layout.Separator : end);
            bool isFirst = line.Length == indentation.Length;
            if (!isFirst && line.Length + 1 + part.Length > width)
            {
                _lines.Add(line.ToString());
                line.Clear().Append(indentation);
                isFirst = true;
            }

            line.Append(isFirst ? "" : " ").Append(part);
        }

        _lines.Add(line.ToString());
    }
}
