namespace SchemaGen.Compiler.Json;

/// <summary>Why a text is not JSON.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Expected">What was expected there.</param>
/// <param name="Found">The character that stands there; null for the end of the text.</param>
internal sealed record JsonMistake(int Line, int Column, string Expected, char? Found);
