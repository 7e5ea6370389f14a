using SchemaGen.Runtime.Classes;

namespace SchemaGen.Compiler.Derivation;

/// <summary>The type of a value while it is being derived: an enum, a list, or a C# type that is there already.</summary>
/// <param name="Type">The C# type; empty for an enum or a list.</param>
/// <param name="Kind">The member of XmlScalars that reads and writes it; <see cref="XmlScalarKind.None"/> for strings, enums and lists.</param>
/// <param name="Enum">The enum, or null.</param>
internal sealed record Scalar(string Type, XmlScalarKind Kind = XmlScalarKind.None, EnumNode? Enum = null)
{
    /// <summary>For a string that may be a value of other types, those types.</summary>
    public IReadOnlyList<Scalar> Parts { get; init; } = [];

    /// <summary>The type of the items, if it is a list; else null.</summary>
    public Scalar? Item { get; init; }

    /// <summary>The numbers, if it is a type of whole numbers; else null. Ranges of one type are one type.</summary>
    public NumberRange? Range { get; init; }

    /// <summary>The word that means true, if the type is bool and has words.</summary>
    public string TrueWord { get; init; } = "";

    /// <summary>A UUID.</summary>
    public static Scalar Guid { get; } = new("global::System.Guid", XmlScalarKind.Uuid);

    /// <summary>Any text.</summary>
    public static Scalar String { get; } = new("string");

    /// <summary>A list of values.</summary>
    public static Scalar ListOf(Scalar item) => new("") { Item = item };

    /// <summary>Whether it is a string.</summary>
    public bool IsString => Kind == XmlScalarKind.None && Enum is null && Item is null;
}
