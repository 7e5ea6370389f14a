using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Libvirt.Domains;
using SchemaGen.Benchmarks.External;
using SchemaGen.Benchmarks.HandWritten;
using SchemaGen.Benchmarks.Measuring;
using SchemaGen.Runtime;
using SchemaGen.Schemas;
using SchemaGen.Site.Diagrams;
using SchemaGen.Testing;

namespace SchemaGen.Benchmarks.Reading;

/// <summary>Reading, validating and writing libvirt's domain documents after a warm-up, with SchemaGen and other libraries.</summary>
internal sealed class ReadingPart(int rounds, string? chart) : IBenchmarkPart
{
    private const int WarmUpRounds = 8;
    private static readonly EveryProperty Properties = new();

    // The workloads of both tables that the chart shows, with their labels.
    private static readonly (string Workload, string Name)[] Charted =
    [
        ("bare XmlReader, every name and value", "bare XmlReader loop"),
        ("validation", "SchemaGen: validation"),
        ("Load: validated, root object", "SchemaGen: load"),
        ("Load, every property of every object", "SchemaGen: load, ask every property"),
        ("Load, change one attribute, Save with validation", "SchemaGen: load, edit, save"),
        ("XDocument, loading", "XDocument: load"),
        ("XmlSerializer, reading", "XmlSerializer: load"),
        ("jing, long-lived process", "jing: validation"),
    ];

    private readonly List<string> _skipped = [];
    private readonly Dictionary<string, double> _ratios = new(StringComparer.Ordinal);

    /// <inheritdoc />
    public string Name => "reading";

    /// <inheritdoc />
    public void Print(TextWriter output)
    {
        if (Corpora.LibvirtFolder is not string folder)
        {
            output.WriteLine("Skipped: libvirt's documents are not here; tests/corpora/restore.sh fetches them.");
            output.WriteLine();
            return;
        }

        string schemaPath = Path.Combine(folder, "schemas", "domain.rng");
        string[] paths = [.. LibvirtDocuments.All("domain.rng").Where(static file => file.IsValid).Select(static file => file.Path)];
        DomainDocuments documents = DomainDocuments.Load(paths);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"All {documents.Count:N0} valid domain documents of libvirt {LibvirtDocuments.Version}, {documents.TotalBytes / 1024:N0} KB, from memory; {rounds} rounds in turns, {ThreadClock.Description}:"));
        output.WriteLine();
        PrintAll(documents, schemaPath, paths, output);

        DomainDocuments covered = documents.Where(HandWrittenClasses.Covers);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"XmlSerializer over {ClassCount()} hand-written classes gives {covered.Count:N0} of {documents.Count:N0} documents back intact. These only, in turns:"));
        output.WriteLine();
        PrintCovered(covered, output);
        foreach (string reason in _skipped)
        {
            output.WriteLine($"Skipped: {reason}");
            output.WriteLine();
        }

        if (chart is not null)
        {
            File.WriteAllText(chart, BarChart.Svg(
                "Time for libvirt's domain documents, relative to a loop over XmlReader",
                [.. Charted.Where(row => _ratios.ContainsKey(row.Workload)).Select(row => (row.Name, _ratios[row.Workload]))]));
        }
    }

    private void PrintAll(DomainDocuments documents, string schemaPath, string[] paths, TextWriter output)
    {
        RelaxNgSchema schema = RelaxNgSchema.Load(schemaPath);
        List<IWorkload> workloads =
        [
            new DocumentWorkload("bare XmlReader, every name and value", documents, DomainDocuments.Open, new BareReading().Read),
            new MemoryWorkload("validation", documents, new Validation(schema).Validate),
            new MemoryWorkload("Load: validated, root object", documents, static document => DomainSchema.Load(document)),
            new MemoryWorkload("Load, every property of every object", documents, static document => Properties.Ask(DomainSchema.Load(document))),
            new MemoryWorkload("Load, change one attribute, Save with validation", documents, EditAndSave),
            new WritingWorkload<XmlElementNode>("Save, nothing changed", documents, ReadNode, WriteNode),
            new DocumentWorkload("validation over System.Xml's reader", documents, DomainDocuments.Open, new Validation(schema).Validate),
            new DocumentWorkload("validated typed reading over System.Xml's reader", documents, DomainDocuments.Open, TypedReading.Read),
            new DocumentWorkload("XDocument, loading", documents, DomainDocuments.Open, static reader => XDocument.Load(reader)),
            new WritingWorkload<XDocument>("XDocument, saving", documents, XDocument.Load, static (document, stream) => document.Save(stream)),
        ];
        using JingProcess? jing = JingProcess.Start(schemaPath, paths, out string? jingReason);
        Add(workloads, jing, jingReason);
        Add(workloads, XmllintWorkload.Find(schemaPath, paths, out string? xmllintReason), xmllintReason);
        Print(workloads, documents, output);
    }

    private void PrintCovered(DomainDocuments documents, TextWriter output)
    {
        IWorkload[] workloads =
        [
            new DocumentWorkload("bare XmlReader, every name and value", documents, DomainDocuments.Open, new BareReading().Read),
            new MemoryWorkload("Load: validated, root object", documents, static document => DomainSchema.Load(document)),
            new DocumentWorkload("XmlSerializer, reading", documents, DomainDocuments.Open, static reader => HandWrittenClasses.Read(reader)),
            new WritingWorkload<XmlElementNode>("Save, nothing changed", documents, ReadNode, WriteNode),
            new WritingWorkload<Guest>("XmlSerializer, writing", documents, HandWrittenClasses.Read, HandWrittenClasses.Write),
        ];
        Print(workloads, documents, output);
    }

    private void Print(IReadOnlyList<IWorkload> workloads, DomainDocuments documents, TextWriter output)
    {
        IReadOnlyList<Measured> all = PairedRounds.Measure(workloads, WarmUpRounds, rounds);
        RoundsTable.Print(all, documents.Count, output);
        foreach (Measured measured in all)
        {
            _ratios.TryAdd(measured.Name, measured.RatioTo(all[0]).Median);
        }
    }

    private static void EditAndSave(byte[] document)
    {
        XmlElementNode root = DomainSchema.Load(document);
        if (root is Domain domain)
        {
            domain.Name = "edited";
        }

        root.Save(Stream.Null);
    }

    private static XmlElementNode ReadNode(XmlReader reader) => DomainSchema.Read(reader);

    // Validation is off, because it is already measured while reading.
    private static void WriteNode(XmlElementNode root, Stream stream) => root.Save(stream, XmlWriteOptions.Unchecked);

    private static int ClassCount() => typeof(Guest).Assembly.GetTypes().Count(static type => type.Namespace == typeof(Guest).Namespace);

    private void Add(List<IWorkload> workloads, IWorkload? workload, string? reason)
    {
        if (workload is not null)
        {
            workloads.Add(workload);
        }
        else if (reason is not null)
        {
            _skipped.Add(reason);
        }
    }
}
