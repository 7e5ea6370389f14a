namespace SchemaGen.Compiler.Model;

/// <summary>A schema class to emit.</summary>
/// <param name="Request">The request.</param>
/// <param name="FileName">The schema's file name, without its folder.</param>
/// <param name="Elements">For each element pattern, the expression that creates its object; null if it has none.</param>
/// <param name="Unrecognized">For each element pattern, the class for an element whose case is not known; null if it has none.</param>
/// <param name="ElementNumbers">The numbers of the element patterns of a class, by its name.</param>
/// <param name="Tables">The encoded program.</param>
/// <param name="Prefixes">The schema's prefixes for the namespaces of its elements and attributes, by namespace.</param>
/// <param name="Classes">The classes whose members the schema's tables describe, ordered by name.</param>
internal sealed record SchemaModel(
    CodeGenerationRequest Request,
    string FileName,
    IReadOnlyList<string?> Elements,
    IReadOnlyList<string?> Unrecognized,
    IReadOnlyDictionary<string, IReadOnlyList<int>> ElementNumbers,
    byte[] Tables,
    IReadOnlyDictionary<string, string> Prefixes,
    IReadOnlyList<ClassModel> Classes);
