namespace SchemaGen.Runtime.Validation;

/// <summary>A child whose content is known to be valid where it matches a pattern, so that it is not looked at again.</summary>
/// <param name="Start">The index of its start tag.</param>
/// <param name="ContentEnd">The index of its end tag.</param>
/// <param name="Pattern">The pattern that its content matches.</param>
internal readonly record struct KeptElement(int Start, int ContentEnd, int Pattern);
