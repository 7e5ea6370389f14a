namespace SchemaGen.Testing;

/// <summary>How a <c>dotnet</c> command ended.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">All that it wrote.</param>
public sealed record DotnetResult(int ExitCode, string Output)
{
    /// <summary>Fails, with the output, unless the command succeeded.</summary>
    public DotnetResult MustSucceed() =>
        ExitCode == 0 ? this : throw new InvalidOperationException($"dotnet exited with {ExitCode}:\n{Output}");
}
