namespace SchemaGen.Compiler.Model;

/// <summary>A part of an entry.</summary>
/// <param name="Name">The property's name.</param>
/// <param name="Type">The C# type of one element, with <c>global::</c>.</param>
/// <param name="IsList">Whether several elements can stand there.</param>
/// <param name="IsRequired">Whether the schema requires it.</param>
/// <param name="Elements">The possible names of its elements.</param>
/// <param name="Documentation">The documentation, or null.</param>
internal sealed record EntryPartModel(
    string Name, string Type, bool IsList, bool IsRequired, IReadOnlyList<(string LocalName, string NamespaceUri)> Elements, string? Documentation)
{
    /// <summary>The property's type, with the <c>required</c> modifier if it applies.</summary>
    public string PropertyType => IsList ? $"{Emit.RuntimeNames.ListInterface}<{Type}>" : IsRequired ? $"required {Type}" : $"{Type}?";
}
