using SchemaGen.Testing;

namespace SchemaGen.Benchmarks.Consumers;

/// <summary>The locations of the measured projects, as built together with this program.</summary>
internal static class BuiltFrom
{
    /// <summary>The configuration of all these builds.</summary>
    public static string Configuration { get; } =
#if DEBUG
        "Debug";
#else
        "Release";
#endif

    /// <summary>The generator and its private libraries, which the package passes to the compiler.</summary>
    public static IReadOnlyList<string> Analyzers { get; } = Directory.GetFiles(
        SourceTree.PathOf("generator", "SchemaGen.Generator", "bin", Configuration, "netstandard2.0"), "SchemaGen.*.dll");

    /// <summary>The file of the generator itself.</summary>
    public static string Generator => Analyzers.Single(static path => Path.GetFileName(path) == "SchemaGen.Generator.dll");
}
