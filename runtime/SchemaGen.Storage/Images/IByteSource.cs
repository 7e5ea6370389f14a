namespace SchemaGen.Storage.Images;

/// <summary>Bytes that can be read at any place.</summary>
internal interface IByteSource
{
    /// <summary>The number of bytes.</summary>
    long Length { get; }

    /// <summary>The most that can be read at once.</summary>
    int MaxRead => int.MaxValue;

    /// <summary>Whether the bytes pass once. Then a survey has to be asked for before its table comes.</summary>
    bool IsPassing => false;

    /// <summary>A survey of tables that pass; null until all of them have passed, or if they had begun to before this was asked for.</summary>
    NumberSurvey? Survey(NumberTable table, ulong[] others) => null;

    /// <summary>Reads bytes at an offset; fewer than asked for only at the end, or where the system gives fewer.</summary>
    int Read(long offset, Span<byte> buffer);
}
