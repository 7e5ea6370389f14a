using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SchemaGen.Testing;

/// <summary>The result of a generator run, with the reasons why each step ran.</summary>
public sealed class GeneratorRun(GeneratorRunResult result, CSharpCompilation output)
{
    /// <summary>The generated files by hint name.</summary>
    public IReadOnlyDictionary<string, string> Files { get; } = result.GeneratedSources.IsDefault
        ? new Dictionary<string, string>()
        : result.GeneratedSources.ToDictionary(
            static source => source.HintName, static source => source.SourceText.ToString(), StringComparer.Ordinal);

    /// <summary>The diagnostics of the generator.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => result.Diagnostics;

    /// <summary>The exception that escaped from the generator, which the compiler reports as CS8785.</summary>
    public Exception? Escaped => result.Exception;

    /// <summary>The project with the generated files.</summary>
    public CSharpCompilation Output => output;

    /// <summary>The diagnostics as the build would print them, one per line: <c>/s/a.rng(3,7): error SG0201: ...</c>.</summary>
    public string Report => string.Join('\n', Diagnostics.Select(static diagnostic =>
        CSharpDiagnosticFormatter.Instance.Format(diagnostic, System.Globalization.CultureInfo.InvariantCulture)));

    /// <summary>Returns the reasons for the outputs of a step, in order, on one line: <c>Cached, Modified</c>.</summary>
    public string Reasons(string step) => result.TrackedSteps.TryGetValue(step, out var steps)
        ? Join(steps.SelectMany(static run => run.Outputs))
        : "";

    /// <summary>Returns the output values of a step, without null values, which a later filter drops.</summary>
    public IEnumerable<object> Values(string step) =>
        result.TrackedSteps[step].SelectMany(static run => run.Outputs).Select(static output => output.Value).Where(static value => value is not null);

    /// <summary>Returns the reasons why the outputs made from a step's values were added again or not.</summary>
    public string OutputReasons(string step) => Join(result.TrackedOutputSteps.Values
        .SelectMany(static steps => steps)
        .Where(run => run.Inputs.Any(input => input.Source.Name == step))
        .SelectMany(static run => run.Outputs));

    private static string Join(IEnumerable<(object Value, IncrementalStepRunReason Reason)> outputs) =>
        string.Join(", ", outputs.Select(static output => output.Reason));
}
