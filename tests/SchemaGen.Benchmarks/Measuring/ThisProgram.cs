namespace SchemaGen.Benchmarks.Measuring;

/// <summary>Starts this program as its own child, because only a fresh process is cold.</summary>
internal static class ThisProgram
{
    /// <summary>Runs the program.</summary>
    public static ChildProcess Run(params string[] arguments)
    {
        string host = Environment.ProcessPath ?? throw new InvalidOperationException("This process has no path.");
        return Path.GetFileNameWithoutExtension(host) == "dotnet"
            ? ChildProcess.Run(host, [typeof(ThisProgram).Assembly.Location, .. arguments]).MustSucceed()
            : ChildProcess.Run(host, arguments).MustSucceed();
    }
}
