namespace SchemaGen.Datatypes.XsdRegex;

/// <summary>A cursor over a pattern by code points.</summary>
internal sealed class RegexReader(string source)
{
    public int Position { get; private set; }

    public bool IsAtEnd => Position == source.Length;

    /// <summary>The UTF-16 unit at the cursor, or NUL at the end; XML texts hold no NUL.</summary>
    public char Peek(int offset = 0) => Position + offset < source.Length ? source[Position + offset] : '\0';

    public bool Skip(char expected)
    {
        if (IsAtEnd || source[Position] != expected)
        {
            return false;
        }

        Position++;
        return true;
    }

    public void Expect(char expected, string purpose)
    {
        if (!Skip(expected))
        {
            throw Error($"'{expected}' is missing {purpose}");
        }
    }

    /// <summary>Takes the code point at the cursor, which is not at the end.</summary>
    public int Take()
    {
        if (char.IsHighSurrogate(source[Position]) && Position + 1 < source.Length && char.IsLowSurrogate(source[Position + 1]))
        {
            Position += 2;
            return char.ConvertToUtf32(source[Position - 2], source[Position - 1]);
        }

        return source[Position++];
    }

    /// <summary>Takes everything before the next <paramref name="end"/>, and that.</summary>
    public string TakeUntil(char end, string purpose)
    {
        int index = source.IndexOf(end, Position);
        if (index < 0)
        {
            throw Error($"'{end}' is missing {purpose}");
        }

        string text = source[Position..index];
        Position = index + 1;
        return text;
    }

    public XsdPatternException Error(string message) => new(message, Position);

    public static XsdPatternException ErrorAt(int position, string message) => new(message, position);
}
