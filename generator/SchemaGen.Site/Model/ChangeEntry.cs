using System.Collections.Immutable;

namespace SchemaGen.Site.Model;

/// <summary>A change since the old version.</summary>
/// <param name="Rule">The rule: <c>EV203</c>.</param>
/// <param name="Kind">The rule's name: <c>attribute-required</c>.</param>
/// <param name="Message">The description of the change, a sentence without a full stop.</param>
/// <param name="Path">The place in a document.</param>
/// <param name="Breaks"><c>backward</c>, <c>forward</c>, or <c>backward and forward</c>.</param>
/// <param name="Old">The file and line in the old version; empty for none.</param>
/// <param name="New">The file and line in the new version; empty for none.</param>
/// <param name="Page">The page of the element or definition that it is about; null for none.</param>
/// <param name="Accepted">The reason for accepting it; empty if it was not accepted.</param>
/// <param name="Elements">The number of elements that it affects.</param>
/// <param name="Api">The effects on the generated C# types.</param>
/// <param name="Witnesses">Documents that one version accepts and the other rejects.</param>
public sealed record ChangeEntry(
    string Rule,
    string Kind,
    string Message,
    string Path,
    string Breaks,
    string Old,
    string New,
    Reference? Page,
    string Accepted,
    int Elements,
    ImmutableArray<string> Api,
    ImmutableArray<Example> Witnesses);
