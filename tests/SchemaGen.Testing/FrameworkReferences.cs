using System.Reflection;
using Microsoft.CodeAnalysis;

namespace SchemaGen.Testing;

/// <summary>The references for compiling a test's C# code.</summary>
public static class FrameworkReferences
{
    /// <summary>The assemblies of the framework that runs the tests.</summary>
    public static IReadOnlyList<MetadataReference> All { get; } = Load();

    /// <summary>Returns the framework and additional assemblies.</summary>
    public static IReadOnlyList<MetadataReference> With(IEnumerable<Assembly> assemblies) =>
        [.. All, .. assemblies.Select(static assembly => MetadataReference.CreateFromFile(assembly.Location))];

    private static List<MetadataReference> Load()
    {
        // The platform list also contains the test's own assemblies.
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
