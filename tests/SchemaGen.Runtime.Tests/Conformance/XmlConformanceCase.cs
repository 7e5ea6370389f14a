namespace SchemaGen.Runtime.Tests.Conformance;

/// <summary>A test case of the W3C XML Conformance Test Suite: a document and its classification.</summary>
/// <param name="Id">The name of the case in the suite.</param>
/// <param name="File">The document.</param>
/// <param name="Type"><c>valid</c>, <c>invalid</c>, <c>not-wf</c> or <c>error</c>.</param>
/// <param name="Output">The document in canonical form; null if the suite does not have it.</param>
/// <param name="LeftOut">The reason why the case does not apply to this processor; null if it applies.</param>
internal sealed record XmlConformanceCase(string Id, string File, string Type, string? Output, string? LeftOut)
{
    /// <summary>Whether the document is well-formed.</summary>
    public bool IsWellFormed => Type is "valid" or "invalid";
}
