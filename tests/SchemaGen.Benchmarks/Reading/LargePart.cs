using System.Diagnostics;
using System.Globalization;
using System.Xml;
using SchemaGen.Benchmarks.Measuring;
using SchemaGen.Schemas;

namespace SchemaGen.Benchmarks.Reading;

/// <summary>A large document, in memory and as a stream.</summary>
internal sealed class LargePart : IBenchmarkPart
{
    private const int Rounds = 3;
    private const int InMemory = 100 * 1024 * 1024;
    private const int Streamed = 1024 * 1024 * 1024;
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <inheritdoc />
    public string Name => "large";

    /// <inheritdoc />
    public void Print(TextWriter output)
    {
        RelaxNgSchema schema = RelaxNgSchema.Parse(LogStream.Schema);
        BareReading bare = new();

        // The stream runs first, before the working set of this process includes the whole document.
        output.WriteLine("| document | bare XmlReader, MB/s | validation, MB/s | ratio to bare | working set after |");
        output.WriteLine("| --- | ---: | ---: | ---: | ---: |");
        Compare("1 GB as a stream", Streamed, () => Read(bare, new LogStream(Streamed)), () => Require(schema.Validate(new LogStream(Streamed)).IsValid), output);
        byte[] document = Document();
        Compare("100 MB in memory", InMemory, () => Read(bare, new MemoryStream(document)), () => Require(schema.Validate(document).IsValid), output);
        output.WriteLine();
    }

    private static void Compare(string name, long bytes, Action bare, Action validation, TextWriter output)
    {
        List<(double Bare, double Validation)> rounds = [];
        for (int round = -1; round < Rounds; round++)
        {
            (double Bare, double Validation) times = (Time(bare), Time(validation));
            if (round >= 0)
            {
                rounds.Add(times);
            }
        }

        double megabytes = bytes / (1024.0 * 1024);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {megabytes * 1000 / Spread.Of(rounds.Select(static round => round.Bare)).Median:F0} | {megabytes * 1000 / Spread.Of(rounds.Select(static round => round.Validation)).Median:F0} | {Spread.Of(rounds.Select(static round => round.Validation / round.Bare)).Median:F2} | {WorkingSet():F0} MB |"));
    }

    private static double Time(Action work)
    {
        double start = ThreadClock.Now();
        work();
        return ThreadClock.Now() - start;
    }

    private static double WorkingSet()
    {
        using Process process = Process.GetCurrentProcess();
        return process.WorkingSet64 / (1024.0 * 1024);
    }

    private static void Read(BareReading bare, Stream stream)
    {
        using XmlReader reader = XmlReader.Create(stream, Settings);
        bare.Read(reader);
    }

    private static byte[] Document()
    {
        using MemoryStream document = new(InMemory + (1024 * 1024));
        new LogStream(InMemory).CopyTo(document);
        return document.ToArray();
    }

    private static void Require(bool isValid)
    {
        if (!isValid)
        {
            throw new InvalidOperationException("The document is not valid.");
        }
    }
}
