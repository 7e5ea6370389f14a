using System.ComponentModel;
using System.Diagnostics;

namespace SchemaGen.Evolution.Git;

/// <summary>Starts git in a way that it only reads objects, whatever the repository's configuration says.</summary>
internal static class GitProgram
{
    // A repository could make git run hooks and a file system monitor. GIT_NO_LAZY_FETCH prevents the fetches of a partial clone.
    private static readonly string[] Restrictions = ["--no-pager", "--no-replace-objects", "-c", "core.hooksPath=", "-c", "core.fsmonitor=false"];

    /// <summary>Starts git in a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="arguments">The arguments, none of them from a user.</param>
    /// <exception cref="IOException">Git is not installed or cannot be started.</exception>
    public static Process Start(string folder, params IEnumerable<string> arguments)
    {
        ProcessStartInfo start = new(Find())
        {
            // In a hook, git sets GIT_DIR, which can be relative to the current folder.
            WorkingDirectory = Environment.GetEnvironmentVariable("GIT_DIR") is null ? folder : "",
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        foreach (string argument in Restrictions.Concat(arguments))
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        start.Environment["GIT_ALLOW_PROTOCOL"] = "none";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["LC_ALL"] = "C";
        try
        {
            return Process.Start(start) ?? throw new IOException("git cannot be started");
        }
        catch (Win32Exception exception)
        {
            throw new IOException($"git cannot be started: {exception.Message}", exception);
        }
    }

    /// <summary>Finds git in PATH only: a program in the current folder cannot be trusted.</summary>
    private static string Find()
    {
        string name = OperatingSystem.IsWindows() ? "git.exe" : "git";
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Where(Path.IsPathFullyQualified)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists) ?? throw new IOException("git is not installed, or not in PATH");
    }
}
