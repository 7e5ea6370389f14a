namespace SchemaGen.Runtime.Adaptation;

/// <summary>A document needs more work than a limit allows.</summary>
/// <param name="message">The limit, in a sentence.</param>
internal sealed class AdaptationLimitException(string message) : Exception(message);
