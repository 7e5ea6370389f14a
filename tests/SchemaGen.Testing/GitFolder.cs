using System.Diagnostics;
using Xunit;

namespace SchemaGen.Testing;

/// <summary>A git repository in a temporary folder.</summary>
public sealed class GitFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>Creates an empty repository. Skips the test if git is not installed.</summary>
    public GitFolder()
    {
        Skip.If(ExternalTool.Find("git") is null, "git is not installed.");
        Git("init", "-q");
    }

    /// <summary>The full path.</summary>
    public string Path => _folder.Path;

    /// <summary>Returns the full path of a file or folder in the repository.</summary>
    public string PathOf(string relativePath) => _folder.PathOf(relativePath);

    /// <summary>Writes a file.</summary>
    public string Write(string relativePath, string text) => _folder.Write(relativePath, text);

    /// <summary>Commits all files and tags the commit.</summary>
    public void Commit(string tag)
    {
        Git("add", "-A");
        Git("-c", "user.name=test", "-c", "user.email=test@example.org", "commit", "-q", "--no-verify", "-m", tag);
        Git("tag", tag);
    }

    /// <summary>Runs git and returns its output.</summary>
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
        // Object files are read-only, so Windows would not delete them.
        foreach (string file in Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories))
        {
            File.SetAttributes(file, FileAttributes.Normal);
        }

        _folder.Dispose();
    }
}
