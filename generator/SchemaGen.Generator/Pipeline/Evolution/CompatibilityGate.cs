using System.Collections.Immutable;
using System.Globalization;
using SchemaGen.Evolution;
using SchemaGen.Evolution.Accepted;
using SchemaGen.Evolution.Changes;
using SchemaGen.Evolution.Reports;
using SchemaGen.Generator.Diagnostics;
using SchemaGen.RelaxNg;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.Generator.Pipeline.Evolution;

/// <summary>Compares a schema with its baseline. Incompatible changes that are not accepted become diagnostics at their lines.</summary>
internal static class CompatibilityGate
{
    private const int MaxUnknowns = 3;

    public static EquatableArray<DiagnosticInfo> Check(EvolutionPair pair, CancellationToken cancellationToken)
    {
        try
        {
            return [.. Compare(pair, cancellationToken).Distinct().Take(SchemaLimits.Default.Diagnostics)];
        }
        catch (AcceptedChangesException invalid)
        {
            return [new DiagnosticInfo(DiagnosticCode.AcceptedChangesInvalid, new SourceLocation(pair.Accepted!.Path, invalid.Line, 0), [invalid.Message])];
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return [new DiagnosticInfo(DiagnosticCode.Internal, SourceLocation.File(pair.SchemaPath), [SchemaPipeline.Describe(failure)])];
        }
    }

    private static IEnumerable<DiagnosticInfo> Compare(EvolutionPair pair, CancellationToken cancellationToken)
    {
        SchemaFiles files = new(pair.Files);
        SchemaResult schema = Compile(pair.SchemaPath);
        if (!schema.IsCorrect)
        {
            return []; // Said where it is compiled.
        }

        SchemaResult baseline = Compile(pair.BaselinePath);
        if (!baseline.IsCorrect)
        {
            SchemaDiagnostic first = baseline.Diagnostics.First(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
            return [new DiagnosticInfo(DiagnosticCode.BaselineIncorrect, SourceLocation.File(pair.SchemaPath), [pair.BaselinePath, $"{first.Location}: {DiagnosticDescriptors.MessageOf(first)}"])];
        }

        AcceptedChanges accepted = pair.Accepted is null ? AcceptedChanges.None : AcceptedChangesReader.Read(pair.Accepted.Text).For(pair.SchemaPath);
        accepted = pair.Mode == CompatibilityMode.Equal ? accepted with { Severities = [] } : accepted; // Equality knows no exceptions.
        EvolutionOptions options = EvolutionOptions.Default with { IncludesApi = false, IsParallel = false, Accepted = accepted };
        EvolutionReport report = SchemaDiff.Compare(pair.BaselinePath, baseline, pair.SchemaPath, schema, options, cancellationToken);
        return [.. Incompatible(report, pair), .. Undecided(report, pair), .. Stale(report, pair)];

        SchemaResult Compile(string path) => SchemaCompiler.Compile(path, file => files.Find(file)?.Document, SchemaLimits.Default, cancellationToken);
    }

    private static IEnumerable<DiagnosticInfo> Incompatible(EvolutionReport report, EvolutionPair pair) =>
        report.Changes.Where(item => item.StandsAgainst(pair.Mode) || (item.Acceptance is null && item.Breaks(pair.Mode))).Select(item =>
        {
            Change change = item.Change;
            bool isBackward = change.BreaksBackward && pair.Mode != CompatibilityMode.Forward;
            Witness? witness = isBackward ? item.Backward : item.Forward;
            return new DiagnosticInfo(
                isBackward ? DiagnosticCode.BackwardIncompatible : DiagnosticCode.ForwardIncompatible,
                change.New ?? SourceLocation.File(pair.SchemaPath),
                [Sentence(change.Message), pair.BaselinePath, change.Rule.Id, change.Path, witness is null ? "" : $": {WitnessLine.Of(witness)}"])
            {
                Severity = item.StandsAgainst(pair.Mode) ? null
                    : item.Severity == ChangeSeverity.Warning ? Microsoft.CodeAnalysis.DiagnosticSeverity.Warning
                    : Microsoft.CodeAnalysis.DiagnosticSeverity.Info,
            };
        });

    private static IEnumerable<DiagnosticInfo> Undecided(EvolutionReport report, EvolutionPair pair)
    {
        if (report.Answer(pair.Mode) != Compatibility.Unknown)
        {
            yield break;
        }

        ImmutableArray<string> unknowns = [.. report.Backward.Unknowns.Concat(report.Forward.Unknowns).Distinct(StringComparer.Ordinal)];
        string reasons = unknowns.IsEmpty ? "there are more breaks than are looked for" : string.Join("; ", unknowns.Take(MaxUnknowns));
        yield return new DiagnosticInfo(DiagnosticCode.CompatibilityUndecided, SourceLocation.File(pair.SchemaPath), [pair.BaselinePath, reasons]);
    }

    /// <summary>Returns diagnostics for stale entries. An entry without a schema may belong to another schema that uses the list.</summary>
    private static IEnumerable<DiagnosticInfo> Stale(EvolutionReport report, EvolutionPair pair) => report.Stale
        .Where(entry => entry.Schema is not null || pair.IsOnlyUser)
        .Select(entry => new DiagnosticInfo(
            DiagnosticCode.AcceptedChangeStale, new SourceLocation(pair.Accepted!.Path, entry.Line, 0), [entry.Rule, entry.Path]));

    private static string Sentence(string message) => char.ToUpper(message[0], CultureInfo.InvariantCulture) + message.Substring(1);
}
