using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SchemaGen.Generator.Pipeline;

/// <summary>The facts about the consumer's compilation that the pipeline uses.</summary>
/// <param name="RuntimeVersion">The major and minor version of the referenced SchemaGen.Runtime; null if it is not referenced.</param>
/// <param name="LanguageVersion">The C# version as users write it.</param>
/// <param name="IsLanguageSufficient">Whether generated code compiles with that C# version.</param>
internal sealed record ConsumerFacts(string? RuntimeVersion, string LanguageVersion, bool IsLanguageSufficient)
{
    public const string RuntimeAssembly = "SchemaGen.Runtime";

    /// <summary>Whether generated code can compile at all. If not, one clear error is better than hundreds of compiler errors.</summary>
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

    /// <summary>Returns the part of a version that the generator and the runtime must share.</summary>
    public static string VersionOf(Version version) => version.ToString(2);
}
