using System.Collections;
using System.Diagnostics;
using System.Text;

namespace SchemaGen.Testing;

/// <summary>Runs <c>dotnet</c> as a user would in a fresh shell.</summary>
public static class DotnetCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Runs a command.</summary>
    /// <param name="folder">The working directory.</param>
    /// <param name="arguments">The arguments.</param>
    public static DotnetResult Run(string folder, params string[] arguments) => Run(folder, Patience, arguments);

    /// <summary>Runs a command.</summary>
    /// <param name="folder">The working directory.</param>
    /// <param name="patience">The timeout.</param>
    /// <param name="arguments">The arguments.</param>
    public static DotnetResult Run(string folder, TimeSpan patience, params string[] arguments)
    {
        ProcessStartInfo start = new(FindHost(), arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Clean(start);

        using Process process = new() { StartInfo = start };
        StringBuilder output = new();
        DataReceivedEventHandler collect = (_, line) =>
        {
            // Null is the end of a stream.
            if (line.Data is not null)
            {
                lock (output)
                {
                    output.Append(line.Data).Append('\n');
                }
            }
        };
        process.OutputDataReceived += collect;
        process.ErrorDataReceived += collect;
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!process.WaitForExit(patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"dotnet {string.Join(' ', arguments)} took longer than {patience}:\n{output}");
        }

        // Only this overload waits for the last lines.
        process.WaitForExit();
        return new DotnetResult(process.ExitCode, output.ToString());
    }

    /// <summary>Removes inherited variables: the tests may run under <c>dotnet test</c>, which passes its own MSBuild location to child processes.</summary>
    private static void Clean(ProcessStartInfo start)
    {
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            string name = (string)variable.Key;
            if (name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)
                || name.StartsWith("VSTEST_", StringComparison.OrdinalIgnoreCase)
                || name is "DOTNET_HOST_PATH" or "DOTNET_CLI_CONTEXT_VERBOSE" or "DOTNET_STARTUP_HOOKS")
            {
                start.Environment.Remove(name);
            }
        }

        // No process may stay that keeps files of the temporary folder open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["UseSharedCompilation"] = "false";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
    }

    private static string FindHost() => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet";
}
