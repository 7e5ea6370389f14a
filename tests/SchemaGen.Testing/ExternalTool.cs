using System.Diagnostics;

namespace SchemaGen.Testing;

/// <summary>A third-party program that may be installed. Tests that need it are skipped without it.</summary>
public sealed class ExternalTool
{
    private readonly string _path;

    private ExternalTool(string path) => _path = path;

    /// <summary>Returns the program with a name on the path, or null.</summary>
    public static ExternalTool? Find(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, name))
        .Where(File.Exists)
        .Select(static path => new ExternalTool(path))
        .FirstOrDefault();

    /// <summary>Runs the program.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <returns>Empty if it succeeds, else its output.</returns>
    public string Run(params string[] arguments)
    {
        using Process process = new()
        {
            StartInfo = new ProcessStartInfo(_path, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true },
        };
        process.Start();
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? "" : $"exit code {process.ExitCode}: {output}{error.Result}";
    }
}
