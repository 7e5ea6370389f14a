using System.Collections.Immutable;

namespace SchemaGen.Site.Model;

/// <summary>The C# type generated for an element.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind"><c>class</c>, <c>union</c> or <c>enum</c>.</param>
/// <param name="Base">The union that it is a case of; empty for none.</param>
/// <param name="Members">Its properties.</param>
public sealed record CodeType(string Name, string Kind, string Base, ImmutableArray<CodeMember> Members);
