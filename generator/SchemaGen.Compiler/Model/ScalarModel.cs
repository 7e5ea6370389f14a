using SchemaGen.Runtime.Classes;

namespace SchemaGen.Compiler.Model;

/// <summary>The C# type of a value.</summary>
/// <param name="Type">The C# type.</param>
/// <param name="Scalar">The expression for the XmlScalar that reads and writes it; null for strings, which need no conversion.</param>
internal sealed record ScalarModel(string Type, string? Scalar)
{
    /// <summary>The C# type of an item if this is a list; else null.</summary>
    public string? ItemType { get; init; }

    /// <summary>The kind of the XmlScalar in the class table; <see cref="XmlScalarKind.None"/> for strings.</summary>
    public XmlScalarKind Kind { get; init; }

    /// <summary>Whether it is an enum.</summary>
    public bool IsEnum => Kind == XmlScalarKind.Word;

    /// <summary>Any text.</summary>
    public static ScalarModel String { get; } = new("string", null);

    /// <summary>Whether it is a string.</summary>
    public bool IsString => Scalar is null;
}
