namespace SchemaGen.Compiler.Model;

/// <summary>A schema class to emit.</summary>
/// <param name="Request">What was asked for.</param>
/// <param name="FileName">The schema file's name, without its folder.</param>
/// <param name="Elements">Element patterns by number: the expression that makes the object; null for those that have none.</param>
/// <param name="Unrecognized">Element patterns by number: the class for an element that is one of several, it is not known which; null for what has none.</param>
/// <param name="ElementNumbers">The numbers of the element patterns that a class stands for, by its name.</param>
/// <param name="Tables">The encoded program.</param>
/// <param name="Prefixes">What the schema calls the namespaces of its elements and attributes: prefixes by namespaces.</param>
/// <param name="Classes">The classes whose members the schema's tables describe, in the order of their names.</param>
internal sealed record SchemaModel(
    CodeGenerationRequest Request,
    string FileName,
    IReadOnlyList<string?> Elements,
    IReadOnlyList<string?> Unrecognized,
    IReadOnlyDictionary<string, IReadOnlyList<int>> ElementNumbers,
    byte[] Tables,
    IReadOnlyDictionary<string, string> Prefixes,
    IReadOnlyList<ClassModel> Classes);
