namespace SchemaGen.Benchmarks.Measuring;

/// <summary>This program as its own child: only a fresh process is cold.</summary>
internal static class ThisProgram
{
    /// <summary>Runs it.</summary>
    public static ChildProcess Run(params string[] arguments)
    {
        string host = Environment.ProcessPath ?? throw new InvalidOperationException("This process has no path.");
        return Path.GetFileNameWithoutExtension(host) == "dotnet"
            ? ChildProcess.Run(host, [typeof(ThisProgram).Assembly.Location, .. arguments]).MustSucceed()
            : ChildProcess.Run(host, arguments).MustSucceed();
    }
}
