namespace SchemaGen.Runtime.Validation.Messages;

/// <summary>An error without its place.</summary>
/// <param name="Code">The code.</param>
/// <param name="Message">The sentence.</param>
/// <param name="Expected">What was expected.</param>
internal sealed record ErrorText(string Code, string Message, IReadOnlyList<string> Expected);
