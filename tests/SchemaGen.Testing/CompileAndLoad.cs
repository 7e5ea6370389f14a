using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace SchemaGen.Testing;

/// <summary>Compiles C# in memory, with warnings as errors, and loads the assembly.</summary>
public static class CompileAndLoad
{
    /// <summary>Compiles files.</summary>
    /// <param name="sources">The text of each file, by name.</param>
    /// <param name="references">The assemblies to reference in addition to the framework.</param>
    /// <param name="languageVersion">The C# version; by default the lowest that consumers may use.</param>
    public static Assembly Compile(
        IReadOnlyDictionary<string, string> sources, IEnumerable<Assembly> references, LanguageVersion languageVersion = LanguageVersion.CSharp11)
    {
        CSharpParseOptions parseOptions = new(languageVersion, DocumentationMode.Diagnose);
        return Load(CSharpCompilation.Create(
            $"Compiled{Guid.NewGuid():N}",
            sources.Select(source => CSharpSyntaxTree.ParseText(source.Value, parseOptions, source.Key)),
            FrameworkReferences.With(references),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)));
    }

    /// <summary>Emits a compilation and loads the assembly. On failure the message contains the compiler's diagnostics.</summary>
    public static Assembly Load(CSharpCompilation compilation)
    {
        CSharpCompilationOptions options = compilation.Options
            .WithGeneralDiagnosticOption(ReportDiagnostic.Error)
            .WithSpecificDiagnosticOptions(
            [
                // The running framework's assemblies refer to many versions of each other.
                new("CS1701", ReportDiagnostic.Suppress),
                new("CS1702", ReportDiagnostic.Suppress),
            ]);
        using MemoryStream image = new();
        EmitResult result = compilation.WithOptions(options).Emit(image);
        if (!result.Success)
        {
            throw new InvalidOperationException("The code does not compile:\n" + string.Join('\n', result.Diagnostics.Take(20)));
        }

        image.Position = 0;
        return new AssemblyLoadContext(compilation.AssemblyName, isCollectible: true).LoadFromStream(image);
    }

    /// <summary>Calls a static method without parameters.</summary>
    public static object? Call(this Assembly assembly, string type, string method) =>
        assembly.GetType(type, throwOnError: true)!
            .GetMethod(method, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!
            .Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null);
}
