namespace SchemaGen.Storage.Tests.Rules;

/// <summary>Violations in the words of the tables.</summary>
internal static class RuleText
{
    public static string Of(IReadOnlyCollection<StorageRuleViolation> violations) =>
        violations.Count == 0 ? "fine" : string.Join(", ", violations.Select(static violation => $"{violation.Code} {violation.Path}"));
}
