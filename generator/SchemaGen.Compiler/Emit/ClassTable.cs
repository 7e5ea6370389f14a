namespace SchemaGen.Compiler.Emit;

/// <summary>What the runtime has to know of a schema's classes beside their code.</summary>
/// <param name="Bytes">The table.</param>
/// <param name="OwnScalars">The scalars that it has numbers for and that generated code makes: C# expressions, in the order of the numbers.</param>
internal sealed record ClassTable(IReadOnlyList<byte> Bytes, IReadOnlyList<string> OwnScalars);
