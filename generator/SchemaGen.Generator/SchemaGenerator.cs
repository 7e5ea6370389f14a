using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SchemaGen.Compiler;
using SchemaGen.Compiler.Naming;
using SchemaGen.Generator.Diagnostics;
using SchemaGen.Generator.Options;
using SchemaGen.Generator.Pipeline;
using SchemaGen.Generator.Pipeline.Evolution;

namespace SchemaGen.Generator;

/// <summary>Turns the RELAX NG schemas of a project into C# classes.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class SchemaGenerator : IIncrementalGenerator
{
    private readonly CompileSchemas _compile;

    /// <summary>Creates the generator. The compiler calls this constructor.</summary>
    public SchemaGenerator()
        : this(CodeGenerator.Generate)
    {
    }

    internal SchemaGenerator(CompileSchemas compile) => _compile = compile;

    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // Read the files that have a role in the build. All later steps work on values only.
        IncrementalValuesProvider<SchemaSource> sources = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (input, ct) => SchemaSourceReader.Read(input.Left, input.Right, ct))
            .WithTrackingName(TrackingNames.SchemaSource)
            .Where(static source => source is not null)!;

        // Parse each file separately.
        IncrementalValueProvider<EquatableArray<ParsedSchema>> parsed = sources
            .Where(static source => source.Role is FileRole.Schema or FileRole.Include or FileRole.Baseline or FileRole.Names)
            .Select(SchemaPipeline.Parse)
            .WithTrackingName(TrackingNames.Parse)
            .CollectValues();

        // Group the schemas by namespace.
        IncrementalValuesProvider<SchemaGroup> groups = parsed
            .SelectMany(SchemaGrouping.Group)
            .WithTrackingName(TrackingNames.SchemaGroup);

        // Extract facts from the compilation, which changes at every keystroke.
        IncrementalValueProvider<ConsumerFacts> consumer = context.CompilationProvider
            .Select(static (compilation, _) => ConsumerFacts.Of(compilation))
            .WithTrackingName(TrackingNames.ConsumerFacts);

        // Check whether a referenced assembly has the same types.
        IncrementalValueProvider<EquatableArray<VisibleSchema>> visible = context.CompilationProvider
            .Combine(groups.CollectValues())
            .Select(static (input, _) => VisibleTypes.Find(input.Left, input.Right));

        // Check whether the types exist that names files refer to.
        IncrementalValueProvider<EquatableArray<DiagnosticInfo>> stated = context.CompilationProvider
            .Combine(sources
                .Where(static source => source.Role == FileRole.Names)
                .SelectMany(static (source, _) => new NamesFile(source.Path, source.Text).Types())
                .CollectValues())
            .Select(static (input, _) => StatedTypesCheck.Run(input.Left, input.Right));

        // Compile each group.
        CompileSchemas compile = _compile;
        IncrementalValuesProvider<CompileResult> results = groups
            .Combine(GlobalUsings.Of(context))
            .Combine(consumer)
            .Combine(visible)
            .Select((input, ct) => input.Left.Right.CanCompile
                ? SchemaPipeline.Compile(input.Left.Left.Left, input.Left.Left.Right, input.Right, compile, ct)
                : CompileResult.Nothing)
            .WithTrackingName(TrackingNames.Compile);

        // Output each file separately, so an edit updates only the files that it changes.
        IncrementalValuesProvider<GeneratedFile> files = results
            .SelectMany(static (result, _) => result.Files)
            .WithTrackingName(TrackingNames.File);
        context.RegisterSourceOutput(
            files, static (output, file) => output.AddSource(file.HintName, SourceText.From(file.Text, Encoding.UTF8)));

        // Compare the schemas that have a baseline with it.
        IncrementalValueProvider<EquatableArray<SchemaSource>> accepted = sources
            .Where(static source => source.Role == FileRole.Accepted)
            .CollectValues();
        IncrementalValuesProvider<EquatableArray<DiagnosticInfo>> compatibility = parsed
            .Combine(accepted)
            .SelectMany(static (input, ct) => EvolutionPairing.Pair(input.Left, input.Right, ct))
            .WithTrackingName(TrackingNames.EvolutionPair)
            .Select(CompatibilityGate.Check)
            .WithTrackingName(TrackingNames.Compatibility);

        // Output diagnostics separately from the files: a comment that moves them must not re-emit code.
        IncrementalValueProvider<EquatableArray<DiagnosticInfo>> diagnostics = sources.CollectValues()
            .Combine(consumer)
            .Select(static (input, _) => SchemaPipeline.Diagnose(input.Left, input.Right))
            .Combine(results.CollectValues())
            .Select(static (input, _) => SchemaPipeline.Join(input.Left, input.Right.Select(static result => result.Diagnostics)))
            .Combine(compatibility.CollectValues())
            .Select(static (input, _) => SchemaPipeline.Join(input.Left, input.Right))
            .Combine(stated)
            .Select(static (input, _) => SchemaPipeline.Join(input.Left, [input.Right]))
            .WithTrackingName(TrackingNames.Diagnostics);
        context.RegisterSourceOutput(diagnostics, static (output, items) =>
        {
            foreach (DiagnosticInfo item in items)
            {
                output.ReportDiagnostic(item.ToDiagnostic());
            }
        });
    }
}
