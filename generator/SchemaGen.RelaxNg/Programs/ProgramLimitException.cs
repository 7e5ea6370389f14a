namespace SchemaGen.RelaxNg.Programs;

/// <summary>A content is beyond <see cref="ProgramLimits"/>. Caught by <see cref="ProgramBuilder"/>, which knows the element and its place.</summary>
internal sealed class ProgramLimitException(string what) : Exception(what);
