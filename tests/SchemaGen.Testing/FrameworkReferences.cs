using System.Reflection;
using Microsoft.CodeAnalysis;

namespace SchemaGen.Testing;

/// <summary>What C# code of a test compiles against.</summary>
public static class FrameworkReferences
{
    /// <summary>The assemblies of the framework that runs the tests.</summary>
    public static IReadOnlyList<MetadataReference> All { get; } = Load();

    /// <summary>The framework and some assemblies of ours.</summary>
    public static IReadOnlyList<MetadataReference> With(IEnumerable<Assembly> assemblies) =>
        [.. All, .. assemblies.Select(static assembly => MetadataReference.CreateFromFile(assembly.Location))];

    private static List<MetadataReference> Load()
    {
        // The list holds the test's own assemblies too.
        string folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string platform = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return
        [
            .. platform.Split(Path.PathSeparator)
                .Where(path => Path.GetDirectoryName(path) == folder)
                .Select(static path => MetadataReference.CreateFromFile(path)),
        ];
    }
}
