using System.Diagnostics;
using System.Globalization;
using SchemaGen.Benchmarks.Measuring;

namespace SchemaGen.Benchmarks.External;

/// <summary>
/// Jing as a process that lives as long as the run. It loads the schema and the documents once and validates them on request, so the times exclude
/// the start of Java and the warm-up of its compiler, and its rounds can alternate with ours.
/// </summary>
internal sealed class JingProcess : IWorkload, IDisposable
{
    // The path in Debian's package libjing-java.
    private const string Archive = "/usr/share/java/jing.jar";
    private readonly Process _process;

    private JingProcess(Process process) => _process = process;

    /// <inheritdoc />
    public string Name => "jing, long-lived process";

    /// <summary>Starts the process; null and the reason if that is not possible.</summary>
    public static JingProcess? Start(string schemaPath, IEnumerable<string> paths, out string? reason)
    {
        string? java = SearchPath.Find("java");
        if (java is null || !File.Exists(Archive))
        {
            reason = java is null ? "jing: java is not installed." : "jing: Debian's package libjing-java is not installed.";
            return null;
        }

        // The serial collector is fair to single-threaded work; parallel collectors would use other processors as well.
        ProcessStartInfo start = new(java, ["-XX:+UseSerialGC", "-cp", Archive, Source, schemaPath])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        JingProcess jing = new(Process.Start(start)!);
        foreach (string path in paths)
        {
            jing._process.StandardInput.WriteLine(path);
        }

        jing._process.StandardInput.WriteLine();
        jing._process.StandardInput.Flush();
        if (jing._process.StandardOutput.ReadLine() == "ready")
        {
            reason = null;
            return jing;
        }

        jing.Dispose();
        reason = "jing: java could not run JingRounds.java; a runtime without compiler is not enough.";
        return null;
    }

    /// <inheritdoc />
    public RoundCost RunRound()
    {
        _process.StandardInput.WriteLine("round");
        _process.StandardInput.Flush();
        string line = _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The process of jing has ended.");
        return new RoundCost(double.Parse(line, CultureInfo.InvariantCulture), null);
    }

    /// <summary>Ends the process, which stops at the end of its input.</summary>
    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static string Source => Path.Combine(AppContext.BaseDirectory, "External", "JingRounds.java");
}
