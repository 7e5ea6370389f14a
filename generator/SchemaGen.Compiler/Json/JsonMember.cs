namespace SchemaGen.Compiler.Json;

/// <summary>A member of an object of JSON.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Line">The line where it begins, from 1.</param>
/// <param name="Column">The column where it begins, from 1.</param>
/// <param name="Value">Its value.</param>
internal sealed record JsonMember(string Name, int Line, int Column, JsonValue Value);
