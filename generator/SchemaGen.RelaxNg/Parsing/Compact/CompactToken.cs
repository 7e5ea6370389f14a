using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Parsing.Compact;

/// <summary>A token and the comments before it.</summary>
/// <param name="Kind">The kind of token.</param>
/// <param name="Text">The name without its backslash, the value of a literal or the text of documentation; empty for other kinds.</param>
/// <param name="Start">The start offset in the decoded text.</param>
/// <param name="End">The end offset in the decoded text.</param>
/// <param name="IsFirstOnLine">Whether only white space precedes it on its line.</param>
/// <param name="Comments">The comments before it; null if there are none.</param>
internal readonly record struct CompactToken(
    CompactTokenKind Kind,
    string Text,
    int Start,
    int End,
    bool IsFirstOnLine,
    IReadOnlyList<CompactComment>? Comments)
{
    /// <summary>Whether it is a certain keyword, and not the same name after a backslash.</summary>
    public bool IsKeyword(string keyword) => Kind == CompactTokenKind.Name && Text == keyword;

    /// <summary>Whether it can name a definition.</summary>
    public bool IsIdentifier => Kind == CompactTokenKind.QuotedName || (Kind == CompactTokenKind.Name && !CompactKeywords.Contains(Text));

    /// <summary>Whether it is a name, if keywords are allowed as names.</summary>
    public bool IsIdentifierOrKeyword => Kind is CompactTokenKind.Name or CompactTokenKind.QuotedName;

    /// <summary>Whether it is a colon, which other languages use instead of <c>=</c>.</summary>
    public bool IsColon => Kind == CompactTokenKind.Stray && Text == ":";

    /// <summary>Whether it is an assignment operator.</summary>
    public bool IsAssignment => Kind is CompactTokenKind.Equal or CompactTokenKind.BarEqual or CompactTokenKind.AmpersandEqual;
}
