namespace SchemaGen.Benchmarks.Measuring;

/// <summary>The system's search path for programs.</summary>
internal static class SearchPath
{
    /// <summary>Returns the path of a program, or null if it is not installed.</summary>
    public static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, program))
        .FirstOrDefault(File.Exists);
}
