using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using SchemaGen.Compiler;
using SchemaGen.RelaxNg;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.Runtime;
using SchemaGen.Testing;

namespace SchemaGen.Benchmarks.Survey;

/// <summary>The schemas of one namespace, with the generated code and its cost.</summary>
internal sealed partial class SurveyedSchemas
{
    private const string Namespace = "Surveyed";

    private readonly string _name;
    private readonly CodeGenerationResult _result;
    private readonly TimeSpan _generation;
    private readonly IReadOnlyList<string> _classes;
    private TimeSpan _compilation;
    private Assembly? _assembly;
    private ImmutableArray<Diagnostic> _problems = [];

    private SurveyedSchemas(string name, CodeGenerationResult result, TimeSpan generation, IReadOnlyList<string> classes) =>
        (_name, _result, _generation, _classes) = (name, result, generation, classes);

    private bool IsGood => _result.Files.Length > 0 && _problems.IsEmpty;

    /// <summary>Surveys schemas: generates and compiles their code, and prints a row.</summary>
    /// <param name="name">The name in the row.</param>
    /// <param name="paths">The schemas, all in one namespace.</param>
    /// <param name="options">The folder for the code after <c>--output</c>, and the documents to read and write after <c>--documents</c>.</param>
    /// <returns>Whether the code compiles without warnings and the valid documents are preserved.</returns>
    public static bool Run(string name, IReadOnlyList<string> paths, string[] options)
    {
        int documents = Array.IndexOf(options, "--documents");
        int output = Array.IndexOf(options, "--output");
        SurveyedSchemas schemas = Generate(name, paths);
        if (output >= 0)
        {
            schemas.Save(options[output + 1]);
        }

        schemas.Compile();
        Console.WriteLine(schemas.Row());
        bool isWhole = documents < 0 || schemas.RoundTrip(options[(documents + 1)..]);
        return schemas.IsGood && isWhole;
    }

    private static SurveyedSchemas Generate(string name, IReadOnlyList<string> paths)
    {
        // The time for reading the files is not counted as the generator's.
        List<CodeGenerationRequest> requests = [.. paths.Select(static path =>
            new CodeGenerationRequest(Path.GetFullPath(path).Replace('\\', '/'), Namespace, ClassOf(path)))];
        Stopwatch watch = Stopwatch.StartNew();
        CodeGenerationResult result = CodeGenerator.Generate(
            [.. requests],
            path =>
            {
                watch.Stop();
                string? text = File.Exists(path) ? File.ReadAllText(path) : null;
                watch.Start();
                return text is null ? null : SchemaCompiler.Parse(path, text, SchemaLimits.Default);
            },
            SchemaLimits.Default);
        return new SurveyedSchemas(name, result, watch.Elapsed, [.. requests.Select(static request => request.Name + "Schema")]);
    }

    private void Save(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (GeneratedFile file in _result.Files)
        {
            File.WriteAllText(Path.Combine(folder, file.HintName), file.Text);
        }
    }

    // Compiles the code like a build with nullable types, documentation and warnings.
    private void Compile()
    {
        Stopwatch watch = Stopwatch.StartNew();
        CSharpParseOptions parseOptions = new(LanguageVersion.CSharp11, DocumentationMode.Diagnose);
        CSharpCompilation compilation = CSharpCompilation.Create(
            Namespace,
            _result.Files.Select(file => CSharpSyntaxTree.ParseText(file.Text, parseOptions, file.HintName)),
            FrameworkReferences.With([typeof(XmlElementNode).Assembly]),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));
        using MemoryStream image = new();
        EmitResult emitted = compilation.Emit(image);
        _compilation = watch.Elapsed;
        _problems = [.. emitted.Diagnostics.Where(static diagnostic => diagnostic.Severity >= Microsoft.CodeAnalysis.DiagnosticSeverity.Warning && diagnostic.Id is not ("CS1701" or "CS1702"))];
        _assembly = emitted.Success ? Assembly.Load(image.ToArray()) : null;
    }

    private string Row()
    {
        StringBuilder row = new();
        List<string> types = [.. _result.Files.Select(static file => file.HintName[..file.HintName.IndexOf('.', StringComparison.Ordinal)]).Distinct()];
        row.Append(CultureInfo.InvariantCulture, $"| {_name} | {types.Count} | {_result.Files.Sum(static file => file.Text.Count(static character => character == '\n'))} | ");
        row.Append(CultureInfo.InvariantCulture, $"{_generation.TotalMilliseconds:F0} | {_compilation.TotalMilliseconds:F0} | {types.Max(static name => name?.Length) ?? 0} | ");
        row.Append(string.Join(" ", types.Where(static name => Number().IsMatch(name)))).Append(" |");
        foreach (SchemaDiagnostic diagnostic in _result.Diagnostics.Take(5))
        {
            row.Append("\n    ").Append(DiagnosticMessages.Id(diagnostic.Code)).Append(' ').Append(diagnostic.Location).Append(": ").Append(diagnostic.Message);
        }

        foreach (Diagnostic problem in _problems.Take(10))
        {
            row.Append("\n    ").Append(problem);
        }

        return row.ToString();
    }

    // Reads documents and writes them again. Returns whether all valid ones were preserved.
    private bool RoundTrip(IEnumerable<string> paths)
    {
        int valid = 0;
        int whole = 0;
        Dictionary<string, int> problems = [];
        foreach (string path in paths)
        {
            foreach (string schema in _classes)
            {
                MethodInfo read = _assembly!.GetType($"{Namespace}.{schema}")!.GetMethod("Read")!;
                string text = File.ReadAllText(path);
                try
                {
                    using XmlReader reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
                    XmlElementNode node = (XmlElementNode)read.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [reader, null], null)!;
                    valid++;
                    if (Infoset.FirstDifference(text, Written(node)) is not string difference)
                    {
                        whole++;
                    }
                    else
                    {
                        problems[$"{path}: {difference}"] = 1;
                    }
                }
                catch (XmlValidationException)
                {
                    continue;
                }
                catch (Exception exception) when (exception is FormatException or InvalidOperationException or InvalidCastException)
                {
                    valid++;
                    problems[$"{path}: {exception.Message}"] = 1;
                }
            }
        }

        Console.WriteLine($"    {whole} of {valid} valid documents came back");
        foreach (string problem in problems.Keys.Take(10))
        {
            Console.WriteLine($"    {problem}");
        }

        return whole == valid;
    }

    private static string Written(XmlElementNode root)
    {
        using MemoryStream stream = new();
        root.Save(stream, XmlWriteOptions.Unchecked);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string ClassOf(string path) => string.Concat(Path.GetFileNameWithoutExtension(path)
        .Split('-', '.', '_').Select(static word => word.Length == 0 ? "" : char.ToUpperInvariant(word[0]) + word[1..])) is var name && char.IsDigit(name[0]) ? "_" + name : name;

    [GeneratedRegex("[a-z][0-9]+$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Number();
}
