namespace SchemaGen.RelaxNg.Parsing.Compact;

/// <summary>The kinds of tokens of the compact syntax (its section 3).</summary>
internal enum CompactTokenKind
{
    /// <summary>Text that is not a token, already reported.</summary>
    Invalid,

    EndOfFile,

    /// <summary>A character that begins no token.</summary>
    Stray,

    /// <summary>A name without a colon; keywords are names, too.</summary>
    Name,

    /// <summary>A name behind a backslash, never a keyword.</summary>
    QuotedName,

    /// <summary><c>prefix:name</c></summary>
    PrefixedName,

    /// <summary><c>prefix:*</c></summary>
    NamespaceName,

    Literal,

    /// <summary>Lines that begin with <c>##</c>.</summary>
    Documentation,

    Equal,
    BarEqual,
    AmpersandEqual,
    Comma,
    Bar,
    Ampersand,
    Question,
    Star,
    Plus,
    Minus,
    Tilde,
    Follows,
    OpenParenthesis,
    CloseParenthesis,
    OpenBrace,
    CloseBrace,
    OpenBracket,
    CloseBracket,
}
