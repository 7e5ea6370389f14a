namespace SchemaGen.Compiler.Derivation;

/// <summary>The candidate names of a type.</summary>
/// <param name="Preferred">The name from the schema's words.</param>
/// <param name="IsDefine">Whether a definition provides the name. Such names take precedence if several types want one.</param>
internal sealed record TypeNames(string Preferred, bool IsDefine)
{
    /// <summary>The name that the type received.</summary>
    public string Given { get; set; } = "";

    /// <summary>The name without the words of its surroundings; empty if that is the same.</summary>
    public string Own { get; init; } = "";

    /// <summary>The path of its pattern in the schema, which identifies it in names.json.</summary>
    public required string Place { get; init; }

    /// <summary>A word that distinguishes the type from others that want the same name, such as a value that only it has; null if there is none.</summary>
    public string? Distinction { get; set; }
}
