namespace SchemaGen.Compiler.Model;

/// <summary>A schema class to emit.</summary>
/// <param name="Request">What was asked for.</param>
/// <param name="FileName">The schema file's name, without its folder.</param>
/// <param name="Elements">Element patterns by number: the name of the class and the expression that makes the object; null for those that have none.</param>
/// <param name="Unrecognized">Element patterns by number: the class for an element that is one of several, it is not known which; null for what has none.</param>
/// <param name="Classes">The classes that the schema's reader reads, with the numbers of their elements.</param>
/// <param name="Tables">The encoded program.</param>
internal sealed record SchemaModel(
    CodeGenerationRequest Request,
    string FileName,
    IReadOnlyList<string?> Elements,
    IReadOnlyList<string?> Unrecognized,
    IReadOnlyList<(string Name, IReadOnlyList<int> Numbers)> Classes,
    byte[] Tables);
