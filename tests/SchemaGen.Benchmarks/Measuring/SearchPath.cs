namespace SchemaGen.Benchmarks.Measuring;

/// <summary>Where the system finds programs.</summary>
internal static class SearchPath
{
    /// <summary>A program's file, or null if it is not installed.</summary>
    public static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, program))
        .FirstOrDefault(File.Exists);
}
