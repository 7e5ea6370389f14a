using System.Collections.Immutable;
using System.Text;

namespace SchemaGen.RelaxNg.Writing.Compact;

/// <summary>A piece of compact syntax that can be laid out on one line or on several.</summary>
/// <param name="Open">What stands before the parts; for an atom the whole text. May be several lines.</param>
/// <param name="Padding">What stands between brackets and parts on one line.</param>
/// <param name="Close">What stands after the parts. May be several lines.</param>
/// <param name="Parts">The parts; none for an atom.</param>
/// <param name="Separator">What stands between two parts, without the space or line break after it.</param>
internal sealed record CompactLayout(string Open, string Padding, string Close, ImmutableArray<CompactLayout> Parts, string Separator)
{
    /// <summary>Stands for a line break within a literal, behind which nothing is indented.</summary>
    public const char LiteralLineBreak = '\r';

    /// <summary>The precedence.</summary>
    public CompactLevel Level { get; init; }

    /// <summary>Comments and annotations on lines of their own before it.</summary>
    public ImmutableArray<CompactLayout> Lead { get; init; } = [];

    /// <summary>Comments on lines of their own behind the parts.</summary>
    public ImmutableArray<CompactLayout> End { get; init; } = [];

    /// <summary>Whether as many parts go on a line as there is room for.</summary>
    public bool Fills { get; init; }

    /// <summary>Whether parts are divided by empty lines and never on one line.</summary>
    public bool IsSpaced { get; init; }

    /// <summary>Whether the piece, but for what leads it, has to be on several lines.</summary>
    public bool IsBroken { get; } = IsMultiline(Open) || IsMultiline(Close)
        || Parts.Any(static part => part.IsBroken || part.IsSpaced || !part.Lead.IsEmpty || !part.End.IsEmpty);

    public static CompactLayout Atom(string text) => new(text, "", "", [], "");

    /// <summary>Several parts without brackets around them.</summary>
    public static CompactLayout Connect(ImmutableArray<CompactLayout> parts, string separator) =>
        new("", "", "", parts, separator) { Level = CompactLevel.Connected };

    /// <summary>The piece in parentheses, with comments before the closing one.</summary>
    public CompactLayout Parenthesize(ImmutableArray<CompactLayout> end = default) => Level == CompactLevel.Connected && Lead.IsEmpty
        ? this with { Open = "(", Close = ")", Level = CompactLevel.Primary, End = end.IsDefault ? [] : end }
        : new CompactLayout("(", "", ")", [this], "") { End = end.IsDefault ? [] : end };

    /// <summary>The piece, in parentheses if it is weaker than that level.</summary>
    public CompactLayout At(CompactLevel level) => Level > level ? Parenthesize() : this;

    /// <summary>The piece with more on lines before it.</summary>
    public CompactLayout After(ImmutableArray<CompactLayout> lead) => lead.IsEmpty ? this : this with { Lead = lead.AddRange(Lead) };

    /// <summary>The text on one line, or null if it is longer than that or cannot be on one.</summary>
    public string? Flat(int width)
    {
        StringBuilder text = new();
        return !IsBroken && End.IsEmpty && !IsSpaced && Append(text, width) ? text.ToString() : null;
    }

    private static bool IsMultiline(string text) => text.AsSpan().IndexOfAny('\n', LiteralLineBreak) >= 0;

    private bool Append(StringBuilder text, int width)
    {
        if (!End.IsEmpty || IsSpaced)
        {
            return false;
        }

        text.Append(Open).Append(Padding);
        for (int i = 0; i < Parts.Length; i++)
        {
            if (i > 0)
            {
                text.Append(Separator).Append(' ');
            }

            if (!Parts[i].Append(text, width))
            {
                return false;
            }
        }

        text.Append(Close.Length > 0 ? Padding : "").Append(Close);
        return text.Length <= width;
    }
}
