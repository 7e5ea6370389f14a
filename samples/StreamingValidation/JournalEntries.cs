using System.Text.Unicode;

namespace StreamingValidation;

/// <summary>Makes up entries of a journal, a different one each time and the same ones in every run.</summary>
internal sealed class JournalEntries
{
    /// <summary>No entry is larger; in bytes.</summary>
    public const int LargestSize = 1024;

    private static readonly string[] Levels = ["debug", "info", "info", "info", "warning", "error"];
    private static readonly string[] Units = ["libvirtd", "sshd", "nginx", "cron"];
    private static readonly string[] Methods = ["GET", "GET", "GET", "POST", "PUT", "DELETE"];
    private readonly Random _random = new(Seed: 1);
    private DateTime _time = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>How many elements the entries so far have.</summary>
    public long Elements { get; private set; }

    /// <summary>How many lines the entries so far have.</summary>
    public long Lines { get; private set; }

    /// <summary>Writes the next entry as UTF-8.</summary>
    /// <param name="target">At least <see cref="LargestSize"/> bytes.</param>
    /// <param name="isWrong">Whether it has a mistake: a level that the schema does not know.</param>
    /// <returns>Its size in bytes.</returns>
    public int WriteNext(Span<byte> target, bool isWrong)
    {
        _time = _time.AddMilliseconds(_random.Next(2_000));
        string level = isWrong ? "warn" : Any(Levels);
        Utf8.TryWrite(target, $"  <entry time=\"{_time:yyyy-MM-ddTHH:mm:ss.fffZ}\" level=\"{level}\" unit=\"{Any(Units)}\">\n", out int size);
        bool isRequest = _random.Next(3) > 0;
        size += isRequest ? WriteRequest(target[size..]) : WriteMessage(target[size..]);
        "  </entry>\n"u8.CopyTo(target[size..]);
        Elements += isRequest ? 6 : 2;
        Lines += isRequest ? 8 : 3;
        return size + "  </entry>\n"u8.Length;
    }

    private int WriteMessage(Span<byte> target)
    {
        Utf8.TryWrite(target, $"    <message>Session {_random.Next()} of user {_random.Next(5_000)} is over &amp; done.</message>\n", out int size);
        return size;
    }

    private int WriteRequest(Span<byte> target)
    {
        Utf8.TryWrite(
            target,
            $"""
                <request method="{Any(Methods)}">
                  <path>/volumes/{_random.Next()}?snapshot={_random.Next(100)}</path>
                  <status>{200 + (100 * _random.Next(4))}</status>
                  <bytes>{_random.NextInt64(1L << 40)}</bytes>
                </request>
                <field name="client">10.0.{_random.Next(256)}.{_random.Next(256)}</field>

            """,
            out int size);
        return size;
    }

    private string Any(string[] words) => words[_random.Next(words.Length)];
}
