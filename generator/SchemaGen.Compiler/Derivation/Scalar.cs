using SchemaGen.Runtime.Classes;

namespace SchemaGen.Compiler.Derivation;

/// <summary>The type of a value during derivation: an enum, a list, or an existing C# type.</summary>
/// <param name="Type">The C# type; empty for an enum or a list.</param>
/// <param name="Kind">The member of XmlScalars that reads and writes it; <see cref="XmlScalarKind.None"/> for strings, enums and lists.</param>
/// <param name="Enum">The enum, or null.</param>
internal sealed record Scalar(string Type, XmlScalarKind Kind = XmlScalarKind.None, EnumNode? Enum = null)
{
    /// <summary>The other types that the value may have, if this is a string for several types.</summary>
    public IReadOnlyList<Scalar> Parts { get; init; } = [];

    /// <summary>The type of the items if this is a list; else null.</summary>
    public Scalar? Item { get; init; }

    /// <summary>The range if this is a type of whole numbers; else null. Alternatives with different ranges share one type.</summary>
    public NumberRange? Range { get; init; }

    /// <summary>The word for true if the type is bool and has words.</summary>
    public string TrueWord { get; init; } = "";

    /// <summary>A UUID.</summary>
    public static Scalar Guid { get; } = new("global::System.Guid", XmlScalarKind.Uuid);

    /// <summary>Any text.</summary>
    public static Scalar String { get; } = new("string");

    /// <summary>Returns the type of a list of values.</summary>
    public static Scalar ListOf(Scalar item) => new("") { Item = item };

    /// <summary>Whether it is a string.</summary>
    public bool IsString => Kind == XmlScalarKind.None && Enum is null && Item is null;
}
