namespace SchemaGen.Storage;

/// <summary>A place where an object breaks a rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Path">The place, as a path of elements and attributes: <c>/pool/source/host</c>.</param>
/// <param name="Message">What is wrong there.</param>
public sealed record StorageRuleViolation(StorageRule Rule, string Path, string Message)
{
    /// <summary>The rule's code.</summary>
    public string Code => Rule.Code;

    /// <summary>The place, the severity, the code and the message on a line.</summary>
    public override string ToString() => $"{Path}: {(Rule.Severity == StorageRuleSeverity.Error ? "error" : "warning")} {Code}: {Message}";
}
