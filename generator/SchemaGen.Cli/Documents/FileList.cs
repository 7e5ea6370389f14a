namespace SchemaGen.Cli.Documents;

/// <summary>The inputs of a batch: first those on the command line, then those in a list.</summary>
internal static class FileList
{
    /// <summary>The name of the standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>Returns an error if paths name the standard input more than once.</summary>
    public static IReadOnlyList<string> RepeatedInput(IEnumerable<string?> paths) =>
        paths.Count(static path => path == StandardInput) > 1 ? [$"'{StandardInput}' is given more than once: the standard input can be read only once"] : [];

    /// <summary>Returns all paths in order. A list has one path per line; empty lines are ignored.</summary>
    /// <param name="files">The paths on the command line.</param>
    /// <param name="listPath">The list's path, <c>-</c> for the standard input, or null.</param>
    /// <param name="console">The standard input.</param>
    /// <exception cref="UnusableInputException">The list cannot be read.</exception>
    public static List<string> Read(IEnumerable<string> files, string? listPath, ToolConsole console)
    {
        List<string> paths = [.. files];
        if (listPath is null)
        {
            return paths;
        }

        try
        {
            using StreamReader lines = new(listPath == StandardInput ? console.OpenInput() : File.OpenRead(listPath));
            while (lines.ReadLine() is string line)
            {
                if (line.Length > 0)
                {
                    paths.Add(line);
                }
            }

            return paths;
        }
        catch (Exception exception) when (InputFailure.IsExpected(exception))
        {
            throw new UnusableInputException($"cannot read the list '{listPath}': {InputFailure.Describe(listPath, exception)}", exception);
        }
    }
}
