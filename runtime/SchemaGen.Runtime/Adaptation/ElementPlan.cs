namespace SchemaGen.Runtime.Adaptation;

/// <summary>The changes to an element under a pattern: its start tag, and what is between its tags.</summary>
/// <param name="Cost">The cost.</param>
/// <param name="Attributes">The decision on each attribute.</param>
/// <param name="Rows">For each attribute a row of the content for its name, or -1.</param>
/// <param name="MissingAttributes">A row of the content for each required attribute that is missing.</param>
/// <param name="Content">The changes between the tags.</param>
internal sealed record ElementPlan(long Cost, AttributeDecision[] Attributes, int[] Rows, int[] MissingAttributes, ContentPlan Content);
