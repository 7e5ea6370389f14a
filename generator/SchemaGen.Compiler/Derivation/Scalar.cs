namespace SchemaGen.Compiler.Derivation;

/// <summary>The type of a value while it is being derived: an enum, or a C# type that is there already.</summary>
/// <param name="Type">The C# type; empty for an enum.</param>
/// <param name="Expression">The expression for its XmlScalar; null for strings and enums.</param>
/// <param name="Enum">The enum, or null.</param>
internal sealed record Scalar(string Type, string? Expression = null, EnumNode? Enum = null)
{
    /// <summary>For a string that may be a value of other types, those types.</summary>
    public IReadOnlyList<Scalar> Parts { get; init; } = [];

    /// <summary>The word that means true, if the type is bool and has words.</summary>
    public string TrueWord { get; init; } = "";

    /// <summary>Any text.</summary>
    public static Scalar String { get; } = new("string");

    /// <summary>Whether it is a string.</summary>
    public bool IsString => Expression is null && Enum is null;
}
