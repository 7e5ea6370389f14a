using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace SchemaGen.Storage.Tests.Images;

/// <summary>QEMU's own tool for disk images: it makes what the tests look at, and says what it sees in it.</summary>
internal static class QemuImg
{
    private static readonly Lazy<bool> Installed = new(static () => TryRun(["--version"], out _, out _));

    /// <summary>Skips the test, saying so, where the tool is not installed.</summary>
    public static void Require() => Skip.IfNot(Installed.Value, "qemu-img is not installed (Debian: qemu-utils)");

    /// <summary>Runs the tool, which must succeed.</summary>
    public static void Run(params string[] arguments)
    {
        if (!TryRun(arguments, out _, out string error))
        {
            throw new InvalidOperationException($"qemu-img {string.Join(' ', arguments)}: {error}");
        }
    }

    /// <summary>Runs what fails now and then on a busy machine: the tool measures how long a key derivation takes, and may find no time.</summary>
    public static void RunPatiently(params string[] arguments)
    {
        for (int attempt = 0; attempt < 5; attempt++)
        {
            if (TryRun(arguments, out _, out _))
            {
                return;
            }
        }

        Run(arguments);
    }

    /// <summary>What the tool says of an image; null if it refuses it.</summary>
    public static JsonElement? Info(string path, string format) => Info(path, format, out _);

    /// <summary>What the tool says of an image, or why it says nothing.</summary>
    public static JsonElement? Info(string path, string format, out string reason) =>
        TryRun(["info", "--output=json", "-f", format, path], out string output, out reason) ? JsonDocument.Parse(output).RootElement : null;

    /// <summary>What the tool's check says of a qcow2 image; null if it cannot check it.</summary>
    public static JsonElement? Check(string path)
    {
        // It says what it found, and fails if that was an error.
        _ = TryRun(["check", "--output=json", "-f", "qcow2", path], out string output, out _);
        return output.StartsWith('{') ? JsonDocument.Parse(output).RootElement : null;
    }

    /// <summary>What the tool says of each image of a chain, from the top; null if it refuses one.</summary>
    public static IReadOnlyList<JsonElement>? Chain(string path, string format) =>
        TryRun(["info", "--output=json", "--backing-chain", "-f", format, path], out string output, out _)
            ? [.. JsonDocument.Parse(output).RootElement.EnumerateArray()]
            : null;

    private static bool TryRun(string[] arguments, out string output, out string error)
    {
        ProcessStartInfo start = new("qemu-img", arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        try
        {
            using Process process = Process.Start(start)!;
            Task<string> errors = process.StandardError.ReadToEndAsync();
            output = process.StandardOutput.ReadToEnd();
            error = errors.GetAwaiter().GetResult();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            output = error = "";
            return false;
        }
    }
}
