using System.Globalization;
using System.Text;
using SchemaGen.Testing;

namespace SchemaGen.Benchmarks.Reading;

/// <summary>A log document of any length. 20,000 entries with different numbers, times and texts are repeated.</summary>
internal sealed class LogStream(long length) : ForwardOnlyStream
{
    /// <summary>The schema of the document.</summary>
    public const string Schema = """
        element log {
          element entry {
            attribute id { xsd:unsignedLong },
            attribute level { "info" | "warning" | "error" },
            element time { xsd:dateTime },
            element host { xsd:NCName },
            element text { text }
          }*
        }
        """;

    // Created once, so that the measured code does not wait for the text.
    private const int DifferentEntries = 20_000;
    private static readonly string[] Levels = ["info", "warning", "error"];
    private static readonly Lazy<byte[]> Entries = new(MakeEntries);

    private byte[] _piece = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<log>\n"u8.ToArray();
    private int _start;
    private long _given;
    private bool _isClosed;

    /// <inheritdoc />
    public override int Read(Span<byte> buffer)
    {
        if (_start == _piece.Length && !_isClosed)
        {
            _isClosed = _given >= length;
            _piece = _isClosed ? "</log>\n"u8.ToArray() : Entries.Value;
            _start = 0;
        }

        int count = Math.Min(buffer.Length, _piece.Length - _start);
        _piece.AsSpan(_start, count).CopyTo(buffer);
        _start += count;
        _given += count;
        return count;
    }

    private static byte[] MakeEntries()
    {
        StringBuilder entries = new();
        for (int id = 1; id <= DifferentEntries; id++)
        {
            entries.Append(CultureInfo.InvariantCulture, $"""
                  <entry id="{id}" level="{Levels[id % Levels.Length]}">
                    <time>2026-{1 + (id % 12):00}-{1 + (id % 28):00}T{id % 24:00}:{id % 60:00}:{id * 7 % 60:00}Z</time>
                    <host>node-{id % 97}</host>
                    <text>Request {id} took {id * 31 % 1000} ms; {id * 17 % 7} of 7 parts came from the cache</text>
                  </entry>

                """);
        }

        return Encoding.UTF8.GetBytes(entries.ToString());
    }
}
