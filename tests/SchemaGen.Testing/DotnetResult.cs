namespace SchemaGen.Testing;

/// <summary>How a <c>dotnet</c> command ended.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">All that it wrote.</param>
public sealed record DotnetResult(int ExitCode, string Output)
{
    /// <summary>Fails, with the errors that it wrote or else with all, unless the command succeeded.</summary>
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
