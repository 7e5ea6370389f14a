using System.Diagnostics;
using Xunit;

namespace SchemaGen.Testing;

/// <summary>A repository of git in a temporary folder.</summary>
public sealed class GitFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>Makes an empty repository, or skips the test where there is no git.</summary>
    public GitFolder()
    {
        Skip.If(ExternalTool.Find("git") is null, "git is not installed.");
        Git("init", "-q");
    }

    /// <summary>Its full path.</summary>
    public string Path => _folder.Path;

    /// <summary>The full path of something in it.</summary>
    public string PathOf(string relativePath) => _folder.PathOf(relativePath);

    /// <summary>Writes a file.</summary>
    public string Write(string relativePath, string text) => _folder.Write(relativePath, text);

    /// <summary>Commits all files under a tag.</summary>
    public void Commit(string tag)
    {
        Git("add", "-A");
        Git("-c", "user.name=test", "-c", "user.email=test@example.org", "commit", "-q", "--no-verify", "-m", tag);
        Git("tag", tag);
    }

    /// <summary>Runs git; returns what it prints.</summary>
    public string Git(params string[] arguments)
    {
        ProcessStartInfo start = new("git", arguments) { WorkingDirectory = Path, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output.Trim() : throw new InvalidOperationException($"git {string.Join(' ', arguments)}: {errors.Result}");
    }

    /// <inheritdoc />
    public void Dispose()
    {
        // Objects are read-only, which keeps Windows from deleting them.
        foreach (string file in Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories))
        {
            File.SetAttributes(file, FileAttributes.Normal);
        }

        _folder.Dispose();
    }
}
