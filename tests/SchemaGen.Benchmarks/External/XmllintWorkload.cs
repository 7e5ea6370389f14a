using System.Diagnostics;
using SchemaGen.Benchmarks.Measuring;

namespace SchemaGen.Benchmarks.External;

/// <summary>
/// libxml2 through its own tool. The tool loads the schema once and validates all given files, so the cost of a round is the difference of
/// two runs with different numbers of repetitions of the files: startup and schema cancel out. The files come from the system's cache rather than
/// memory, which is a small disadvantage for the tool.
/// </summary>
internal sealed class XmllintWorkload : IWorkload
{
    private const int Extra = 2;
    private readonly string _tool;
    private readonly string _schemaPath;
    private readonly string[] _paths;

    private XmllintWorkload(string tool, string schemaPath, string[] paths)
    {
        _tool = tool;
        _schemaPath = schemaPath;
        _paths = paths;
    }

    /// <inheritdoc />
    public string Name => "libxml2 (xmllint), from files";

    /// <inheritdoc />
    public int Every => 8;

    /// <summary>Creates the workload; null and the reason if that is not possible.</summary>
    public static XmllintWorkload? Find(string schemaPath, IEnumerable<string> paths, out string? reason)
    {
        string? tool = SearchPath.Find("xmllint");
        reason = (tool, ChildrenClock.IsAvailable) switch
        {
            (null, _) => "libxml2: xmllint is not installed.",
            (_, false) => "libxml2: this system does not tell a child's processor time.",
            _ => null,
        };

        // Relative names keep the command line within the system's limit.
        string folder = Path.GetDirectoryName(schemaPath)!;
        return reason is null ? new XmllintWorkload(tool!, schemaPath, [.. paths.Select(path => Path.GetRelativePath(folder, path))]) : null;
    }

    /// <inheritdoc />
    public RoundCost RunRound() => new((Run(1 + Extra) - Run(1)) / Extra, null);

    private double Run(int times)
    {
        ProcessStartInfo start = new(_tool, ["--noout", "--relaxng", Path.GetFileName(_schemaPath)])
        {
            WorkingDirectory = Path.GetDirectoryName(_schemaPath)!,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        for (int time = 0; time < times; time++)
        {
            foreach (string path in _paths)
            {
                start.ArgumentList.Add(path);
            }
        }

        double before = ChildrenClock.Now();
        using Process process = Process.Start(start)!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException("xmllint does not find all documents valid, so its time cannot be compared.");
        }

        return ChildrenClock.Now() - before;
    }
}
