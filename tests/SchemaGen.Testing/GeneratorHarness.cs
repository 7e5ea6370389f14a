using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SchemaGen.Testing;

/// <summary>Drives a generator as the compiler does: run, edit, run again.</summary>
public sealed class GeneratorHarness
{
    private readonly List<InMemoryAdditionalText> _files = [];
    private readonly Dictionary<string, string> _properties = new(StringComparer.Ordinal) { ["RootNamespace"] = "Consumer" };
    private readonly CSharpParseOptions _parseOptions;
    private CSharpCompilation _compilation;
    private GeneratorDriver _driver;

    /// <summary>Creates a consumer's project.</summary>
    /// <param name="generator">The generator.</param>
    /// <param name="references">The assemblies that the project references in addition to the framework.</param>
    /// <param name="languageVersion">The project's C# version.</param>
    public GeneratorHarness(
        IIncrementalGenerator generator, IEnumerable<Assembly> references, LanguageVersion languageVersion = LanguageVersion.CSharp11)
    {
        _parseOptions = new CSharpParseOptions(languageVersion);
        _compilation = CSharpCompilation.Create(
            "Consumer",
            [CSharpSyntaxTree.ParseText("class Program { }", _parseOptions, "Program.cs")],
            FrameworkReferences.With(references),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        GeneratorDriverOptions options = new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true);
        _driver = CSharpGeneratorDriver.Create(
            [generator.AsSourceGenerator()], _files, _parseOptions, new DictionaryOptionsProvider(_properties), options);
    }

    /// <summary>Adds additional files, in this order.</summary>
    public GeneratorHarness Add(params InMemoryAdditionalText[] files)
    {
        _files.AddRange(files);
        _driver = _driver.AddAdditionalTexts([.. files]);
        return this;
    }

    /// <summary>Edits an additional file.</summary>
    public GeneratorHarness Edit(string path, Func<string, string> edit)
    {
        int index = _files.FindIndex(file => file.Path == path);
        InMemoryAdditionalText old = _files[index];
        InMemoryAdditionalText edited = old.WithText(edit(old.GetText()!.ToString()));
        _driver = _driver.ReplaceAdditionalText(old, edited);
        _files[index] = edited;
        return this;
    }

    /// <summary>Adds a C# file to the project.</summary>
    public GeneratorHarness AddCSharp(string source)
    {
        _compilation = _compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, _parseOptions, $"File{_compilation.SyntaxTrees.Length}.cs"));
        return this;
    }

    /// <summary>Sets a property of the project.</summary>
    public GeneratorHarness SetProperty(string name, string value)
    {
        _properties[name] = value;
        return RenewOptions();
    }

    /// <summary>Replaces the options with an equal new object, as hosts may do at any time.</summary>
    public GeneratorHarness RenewOptions()
    {
        _driver = _driver.WithUpdatedAnalyzerConfigOptions(new DictionaryOptionsProvider(_properties));
        return this;
    }

    /// <summary>The time of the generator itself in the last run, without the driver and this harness.</summary>
    public TimeSpan GeneratorTime => _driver.GetTimingInfo().GeneratorTimes.Single().ElapsedTime;

    /// <summary>Runs the generator on the current project.</summary>
    public GeneratorRun Run(CancellationToken cancellationToken = default)
    {
        _driver = _driver.RunGeneratorsAndUpdateCompilation(_compilation, out Compilation output, out _, cancellationToken);
        return new GeneratorRun(_driver.GetRunResult().Results.Single(), (CSharpCompilation)output);
    }

    /// <summary>Runs the generator, then an analyzer on the output. Returns the analyzer's diagnostics ordered by location.</summary>
    public async Task<IReadOnlyList<Diagnostic>> AnalyzeAsync(DiagnosticAnalyzer analyzer, CancellationToken cancellationToken = default)
    {
        AnalyzerOptions options = new([.. _files], new DictionaryOptionsProvider(_properties));
        ImmutableArray<Diagnostic> found = await Run(cancellationToken).Output.WithAnalyzers([analyzer], options)
            .GetAnalyzerDiagnosticsAsync(cancellationToken).ConfigureAwait(false);
        return [.. found.OrderBy(static diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(static diagnostic => diagnostic.Location.SourceSpan.Start)];
    }
}
