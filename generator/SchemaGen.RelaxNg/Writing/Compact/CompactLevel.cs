namespace SchemaGen.RelaxNg.Writing.Compact;

/// <summary>The precedence of a piece of compact syntax; pieces with a lower precedence than their place requires get parentheses.</summary>
internal enum CompactLevel
{
    /// <summary>A primary pattern: <c>element a { b }</c>, <c>a</c>, <c>(a, b)</c>.</summary>
    Primary,

    /// <summary>With annotations behind: <c>a &gt;&gt; x:y [ ]</c>.</summary>
    Followed,

    /// <summary>With an occurrence: <c>a*</c>.</summary>
    Repeated,

    /// <summary>With an exception: <c>string - "a"</c>.</summary>
    Except,

    /// <summary>Several: <c>a, b</c>.</summary>
    Connected,
}
