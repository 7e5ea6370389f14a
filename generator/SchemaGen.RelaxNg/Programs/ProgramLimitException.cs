namespace SchemaGen.RelaxNg.Programs;

/// <summary>The exception for a content that exceeds <see cref="ProgramLimits"/>. <see cref="ProgramBuilder"/> catches it and adds the element and its place.</summary>
internal sealed class ProgramLimitException(string what) : Exception(what);
