namespace SchemaGen.Compiler.Emit;

/// <summary>The information that the runtime needs about a schema's classes in addition to their code.</summary>
/// <param name="Bytes">The table.</param>
/// <param name="OwnScalars">The numbered scalars that generated code creates: C# expressions, in the order of the numbers.</param>
internal sealed record ClassTable(IReadOnlyList<byte> Bytes, IReadOnlyList<string> OwnScalars);
