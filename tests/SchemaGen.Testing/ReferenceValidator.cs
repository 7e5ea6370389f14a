using System.ComponentModel;
using System.Diagnostics;

namespace SchemaGen.Testing;

/// <summary>Third-party validators, if they are installed.</summary>
public static class ReferenceValidator
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Validates files with jing. Returns its errors, or null if it is not installed.</summary>
    public static IReadOnlyList<string>? Jing(string schema, IReadOnlyList<string> files) =>
        Run("jing", [schema, .. files])?.Where(static line => line.Contains(": error: ", StringComparison.Ordinal) || line.Contains(": fatal: ", StringComparison.Ordinal)).ToList();

    /// <summary>Validates files with libxml2. Returns its errors, or null if it is not installed.</summary>
    public static IReadOnlyList<string>? Xmllint(string schema, IReadOnlyList<string> files) =>
        Run("xmllint", ["--noout", "--relaxng", schema, .. files])?.Where(static line => !line.EndsWith(" validates", StringComparison.Ordinal)).ToList();

    private static List<string>? Run(string program, IEnumerable<string> arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        try
        {
            using Process process = Process.Start(start)!;
            Task<string> errors = process.StandardError.ReadToEndAsync();
            string output = process.StandardOutput.ReadToEnd();
            if (!process.WaitForExit(Patience))
            {
                process.Kill();
                throw new TimeoutException($"{program} took longer than {Patience}.");
            }

            return [.. $"{output}\n{errors.Result}".Split('\n', StringSplitOptions.RemoveEmptyEntries)];
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
