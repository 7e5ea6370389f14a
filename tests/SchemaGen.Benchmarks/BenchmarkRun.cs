using System.Globalization;
using System.Runtime.InteropServices;
using SchemaGen.Benchmarks.Jing;
using SchemaGen.Schemas;
using SchemaGen.Testing;

namespace SchemaGen.Benchmarks;

/// <summary>All measurements, one after the other, printed as Markdown: the tables go into documents as they are.</summary>
internal sealed class BenchmarkRun(string schemaPath, int rounds, TextWriter output)
{
    private const int WarmUpRounds = 8;
    private readonly List<string> _skipped = [];

    /// <summary>Measures and prints.</summary>
    public void Print()
    {
        List<LibvirtDocuments.Document> files = [.. LibvirtDocuments.All("domain.rng").Where(static file => file.IsValid)];
        DomainDocuments documents = new(files);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"## Benchmarks of {DateTime.UtcNow:yyyy-MM-dd}"));
        output.WriteLine();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{documents.Count:N0} valid domain documents of libvirt {LibvirtDocuments.Version}, {documents.TotalBytes / 1024:N0} KB, from memory."));
        output.WriteLine($"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSArchitecture}, {Environment.ProcessorCount} processors;");
        output.WriteLine($"{ThreadClock.Description}.");
        output.WriteLine();

        // Cold first: the children must not compete with anything of this process.
        ColdLoad.Print(schemaPath, output);
        PrintRounds(documents, [.. files.Select(static file => file.Path)]);
        ShuffledMemory.Print(schemaPath, documents, output);
        StorageTimings.Print(output);
        foreach (string reason in _skipped)
        {
            output.WriteLine($"Skipped: {reason}");
        }

        if (_skipped.Count == 0)
        {
            output.WriteLine("Nothing was skipped.");
        }
    }

    private void PrintRounds(DomainDocuments documents, string[] paths)
    {
        RelaxNgSchema schema = RelaxNgSchema.Load(schemaPath);
        List<IWorkload> workloads =
        [
            new DocumentWorkload("bare XmlReader, every name and value", documents, new BareReading().Read),
            new DocumentWorkload("validation, schema loaded at run time", documents, new Validation(schema).Validate),
            new DocumentWorkload("strict typed reading, generated classes", documents, TypedReading.Read),
            new WritingWorkload(documents),
        ];
        using JingProcess? jing = JingProcess.Start(schemaPath, paths, out string? jingReason);
        Add(workloads, jing, jingReason);
        Add(workloads, XmllintWorkload.Find(schemaPath, paths, out string? xmllintReason), xmllintReason);
        RoundsTable.Print(PairedRounds.Measure(workloads, WarmUpRounds, rounds), documents.Count, output);
    }

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
