using System.Diagnostics;
using System.Runtime.CompilerServices;
using SchemaGen.Testing;

namespace SchemaGen.Evolution.Tests.Jing;

/// <summary>Asks jing about many documents in one process.</summary>
internal static class JingVerdicts
{
    // Where Debian's package libjing-java has it.
    private const string Archive = "/usr/share/java/jing.jar";

    /// <summary>Whether java and jing are on this machine.</summary>
    public static bool IsInstalled =>
        File.Exists(Archive) && (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(static folder => File.Exists(Path.Combine(folder, "java")));

    /// <summary>The answers to pairs of a schema's and a document's file: <c>true</c>, <c>false</c>, or <c>bad schema</c>.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<(string Schema, string Document)> pairs)
    {
        ProcessStartInfo start = new("java", ["-XX:+UseSerialGC", "-cp", Archive, Path.Combine(Folder(), "JingVerdicts.java")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using Process process = Process.Start(start)!;
        Task writing = Task.Run(() =>
        {
            foreach ((string schema, string document) in pairs)
            {
                process.StandardInput.WriteLine($"{schema}\t{document}");
            }

            process.StandardInput.Close();
        });
        string[] answers = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        writing.Wait();
        process.WaitForExit();
        return answers;
    }

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(SourceTree.Locate(path))!;
}
