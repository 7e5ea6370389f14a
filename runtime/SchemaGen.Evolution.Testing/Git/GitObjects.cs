using System.Diagnostics;
using System.Globalization;
using System.Text;
using SchemaGen.Schemas;

namespace SchemaGen.Evolution.Git;

/// <summary>Reads the objects of a repository through one git process. Object names are passed on standard input, so git cannot mistake one for an option.</summary>
internal sealed class GitObjects : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _errors;
    private readonly Stream _output;

    /// <summary>Starts the git process.</summary>
    /// <param name="folder">A folder of the repository.</param>
    /// <exception cref="IOException">Git is not installed or cannot be started.</exception>
    public GitObjects(string folder)
    {
        _process = GitProgram.Start(folder, "cat-file", "--batch", "--follow-symlinks");
        _errors = _process.StandardError.ReadToEndAsync();
        _output = new BufferedStream(_process.StandardOutput.BaseStream);
    }

    /// <summary>Returns the path of a folder from the root of its repository. The path ends with a slash unless it is empty.</summary>
    /// <exception cref="IOException">The folder is not in a repository, or git is not installed or cannot be started.</exception>
    public static string PrefixOf(string folder)
    {
        using Process process = GitProgram.Start(folder, "rev-parse", "--show-prefix");
        process.StandardInput.Close();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string prefix = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? prefix.TrimEnd('\n') : throw new IOException(Complaint(errors.Result));
    }

    /// <summary>Returns the hash of the commit that a revision names.</summary>
    /// <exception cref="IOException">There is no such commit.</exception>
    public string Commit(string revision) => Read($"{revision}^{{commit}}") is { Kind: "commit" } commit ? commit.Id
        : throw new IOException($"there is no commit '{revision}' in the repository; a shallow clone lacks tags and older commits (git fetch --tags --unshallow)");

    /// <summary>Returns the bytes of a file; null if the commit has no such file.</summary>
    /// <param name="commit">The hash of the commit.</param>
    /// <param name="path">The path from the root of the repository.</param>
    /// <exception cref="IOException">The file is larger than <see cref="SchemaFiles.MaxFileSize"/>, or git failed.</exception>
    public byte[]? File(string commit, string path) => Read($"{commit}:{path}") is { Kind: "blob" } blob ? blob.Content : null;

    /// <inheritdoc />
    public void Dispose()
    {
        _output.Dispose();
        _process.StandardInput.BaseStream.Dispose();
        if (!_process.WaitForExit(milliseconds: 1_000))
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private (string Id, string Kind, byte[] Content)? Read(string name)
    {
        try
        {
            _process.StandardInput.BaseStream.Write(Encoding.UTF8.GetBytes(name + "\n"));
            _process.StandardInput.BaseStream.Flush();
        }
        catch (IOException exception)
        {
            throw new IOException(Complaint(_errors.Result), exception);
        }

        // For an object, git writes its hash, kind and length. For an unusable link, it writes the fault and a length. Otherwise it writes the name and the fault.
        string line = ReadLine();
        string[] words = line.Split(' ');
        bool isObject = words.Length == 3 && words[1] is "blob" or "tree" or "commit" or "tag";
        bool isLink = words.Length == 2 && words[0] is "dangling" or "loop" or "notdir" or "symlink";
        if ((!isObject && !isLink) || !long.TryParse(words[^1], NumberStyles.None, CultureInfo.InvariantCulture, out long length))
        {
            return null;
        }

        if (length > SchemaFiles.MaxFileSize)
        {
            throw new IOException($"The file is larger than {SchemaFiles.MaxFileSize} bytes, the limit");
        }

        byte[] content = new byte[length];
        _output.ReadExactly(content);
        _output.ReadByte();
        return isObject ? (words[0], words[1], content) : null;
    }

    private string ReadLine()
    {
        List<byte> line = [];
        for (int next = _output.ReadByte(); next != '\n'; next = _output.ReadByte())
        {
            if (next < 0)
            {
                throw new IOException(Complaint(_errors.Result));
            }

            line.Add((byte)next);
        }

        return Encoding.UTF8.GetString([.. line]);
    }

    /// <summary>Returns the first line of git's error output as an error message.</summary>
    private static string Complaint(string errors)
    {
        string line = errors.Split('\n').FirstOrDefault(static line => line.Length > 0) ?? "it ended early";
        return line.Contains("not a git repository", StringComparison.Ordinal) ? "the new version is in no git repository" : $"git: {line}";
    }
}
