using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SchemaGen.Generator.Pipeline;

/// <summary>All that the pipeline wants to know of the consumer's compilation.</summary>
/// <param name="RuntimeVersion">The version of SchemaGen.Runtime that is referenced, major and minor; null if none is.</param>
/// <param name="LanguageVersion">The C# version as users write it.</param>
/// <param name="IsLanguageSufficient">Whether generated code compiles with that C# version.</param>
internal sealed record ConsumerFacts(string? RuntimeVersion, string LanguageVersion, bool IsLanguageSufficient)
{
    public const string RuntimeAssembly = "SchemaGen.Runtime";

    /// <summary>Whether generated code can compile at all. Where it cannot, one clear error is better than hundreds of the compiler's.</summary>
    public bool CanCompile => RuntimeVersion is not null && IsLanguageSufficient;

    public static ConsumerFacts Of(Compilation compilation)
    {
        LanguageVersion language = compilation is CSharpCompilation csharp ? csharp.LanguageVersion : default;
        Version? runtime = compilation.ReferencedAssemblyNames
            .FirstOrDefault(static name => string.Equals(name.Name, RuntimeAssembly, StringComparison.OrdinalIgnoreCase))?.Version;

        return new ConsumerFacts(
            runtime is null ? null : VersionOf(runtime),
            language.ToDisplayString(),
            // Static abstract members and required members came with C# 11.
            language >= Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp11);
    }

    /// <summary>The part of a version that generator and runtime must share.</summary>
    public static string VersionOf(Version version) => version.ToString(2);
}
