using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Parsing.Compact;

/// <summary>A token and the comments before it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">A name without its backslash, the value of a literal, the text of documentation; empty for the rest.</param>
/// <param name="Start">Where it starts in the decoded text.</param>
/// <param name="End">Where it ends there.</param>
/// <param name="IsFirstOnLine">Whether nothing but white space stands before it on its line.</param>
/// <param name="Comments">The comments before it; null if there are none.</param>
internal readonly record struct CompactToken(
    CompactTokenKind Kind,
    string Text,
    int Start,
    int End,
    bool IsFirstOnLine,
    IReadOnlyList<CompactComment>? Comments)
{
    /// <summary>Whether it is that keyword, and not the same name behind a backslash.</summary>
    public bool IsKeyword(string keyword) => Kind == CompactTokenKind.Name && Text == keyword;

    /// <summary>Whether it can name a definition.</summary>
    public bool IsIdentifier => Kind == CompactTokenKind.QuotedName || (Kind == CompactTokenKind.Name && !CompactKeywords.Contains(Text));

    /// <summary>Whether it can name where keywords are names like others.</summary>
    public bool IsIdentifierOrKeyword => Kind is CompactTokenKind.Name or CompactTokenKind.QuotedName;

    /// <summary>Whether it stands where <c>=</c> belongs, as some other languages have it.</summary>
    public bool IsColon => Kind == CompactTokenKind.Stray && Text == ":";

    /// <summary>Whether it combines a name and a definition.</summary>
    public bool IsAssignment => Kind is CompactTokenKind.Equal or CompactTokenKind.BarEqual or CompactTokenKind.AmpersandEqual;
}
