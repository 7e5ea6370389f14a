using System.Collections.Immutable;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Linting.Rules;

namespace SchemaGen.RelaxNg.Linting;

/// <summary>Finds constructs that are allowed in a schema but probably not intended, or that other tools read differently.</summary>
public static class SchemaLint
{
    /// <summary>The maximum number of findings per rule.</summary>
    public const int MaxFindings = 1_000;

    /// <summary>The rules that need only the front end.</summary>
    public static ImmutableArray<ILintRule> Rules { get; } =
    [
        new UnreachedDefinitions(),
        new EqualDefinitions(),
        new AmbiguousContents(),
        new RedundantAlternatives(),
        new ImpossibleElements(),
        new LibxmlNestedInterleaves(),
        new LibxmlRepeatedInterleaves(),
        new LibxmlFollowedInterleaves(),
        new UnknownSuppressions(),
    ];

    /// <summary>Checks a schema.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="rules">The rules to apply.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The findings in the order of files and places, without those that the schema itself switches off.</returns>
    public static ImmutableArray<SchemaDiagnostic> Check(LintedSchema schema, IEnumerable<ILintRule> rules, CancellationToken cancellationToken = default)
    {
        LintSuppressions suppressions = new(schema.Documents);
        List<string> files = [.. schema.Documents.Select(static document => document.Path)];
        return
        [
            .. rules.SelectMany(rule => rule.Check(schema, cancellationToken).Where(finding => !suppressions.Contains(finding)).Distinct().Take(MaxFindings))
                .OrderBy(finding => files.IndexOf(finding.Location.Path))
                .ThenBy(static finding => finding.Location.Line)
                .ThenBy(static finding => finding.Location.Column)
                .ThenBy(static finding => finding.Code),
        ];
    }
}
