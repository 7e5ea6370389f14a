namespace SchemaGen.Compiler.Json;

/// <summary>A member of a JSON object.</summary>
/// <param name="Name">The name.</param>
/// <param name="Line">The line where it begins, from 1.</param>
/// <param name="Column">The column where it begins, from 1.</param>
/// <param name="Value">The value.</param>
internal sealed record JsonMember(string Name, int Line, int Column, JsonValue Value);
