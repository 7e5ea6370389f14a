using SchemaGen.Testing;

namespace SchemaGen.Benchmarks.Consumers;

/// <summary>Where the projects under measurement are, as they were built together with this program.</summary>
internal static class BuiltFrom
{
    /// <summary>The configuration that all of them were built in.</summary>
    public static string Configuration { get; } =
#if DEBUG
        "Debug";
#else
        "Release";
#endif

    /// <summary>The generator and its private libraries: what the package hands to the compiler.</summary>
    public static IReadOnlyList<string> Analyzers { get; } = Directory.GetFiles(
        SourceTree.PathOf("generator", "SchemaGen.Generator", "bin", Configuration, "netstandard2.0"), "SchemaGen.*.dll");

    /// <summary>The generator's own file.</summary>
    public static string Generator => Analyzers.Single(static path => Path.GetFileName(path) == "SchemaGen.Generator.dll");
}
