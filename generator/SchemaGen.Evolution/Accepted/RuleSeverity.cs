using SchemaGen.Evolution.Changes;

namespace SchemaGen.Evolution.Accepted;

/// <summary>The severity of the changes of a rule.</summary>
/// <param name="Kind">The rule.</param>
/// <param name="Severity">How much they count.</param>
public sealed record RuleSeverity(ChangeKind Kind, ChangeSeverity Severity)
{
    /// <summary>Reads a rule and its severity.</summary>
    /// <param name="rule">The id or the name of the rule: <c>EV203</c> or <c>attribute-required</c>.</param>
    /// <param name="severity"><c>none</c>, <c>info</c>, <c>warning</c> or <c>error</c>.</param>
    /// <exception cref="FormatException">There is no such rule or severity.</exception>
    public static RuleSeverity Parse(string rule, string severity) => new(
        ChangeRule.Find(rule)?.Kind ?? throw new FormatException($"there is no rule '{rule}'"),
        severity switch
        {
            "none" => ChangeSeverity.None,
            "info" => ChangeSeverity.Info,
            "warning" => ChangeSeverity.Warning,
            "error" => ChangeSeverity.Error,
            _ => throw new FormatException($"'{severity}' is not one of none, info, warning, error"),
        });
}
