namespace SchemaGen.Compiler.Json;

/// <summary>A syntax error in JSON.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Expected">The expected text.</param>
/// <param name="Found">The character found there; null for the end of the text.</param>
internal sealed record JsonMistake(int Line, int Column, string Expected, char? Found);
