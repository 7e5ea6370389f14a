namespace SchemaGen.Testing;

/// <summary>The result of a <c>dotnet</c> command.</summary>
/// <param name="ExitCode">The exit code.</param>
/// <param name="Output">The complete output.</param>
public sealed record DotnetResult(int ExitCode, string Output)
{
    /// <summary>Throws unless the command succeeded. The message has its errors, or else all its output.</summary>
    public DotnetResult MustSucceed()
    {
        if (ExitCode == 0)
        {
            return this;
        }

        string errors = string.Join('\n', Output.Split('\n').Where(static line => line.Contains("error", StringComparison.OrdinalIgnoreCase)).Distinct());
        throw new InvalidOperationException($"dotnet exited with {ExitCode}:\n{(errors.Length > 0 ? errors : Output)}");
    }
}
