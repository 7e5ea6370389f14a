namespace SchemaGen.Compiler.Derivation;

/// <summary>What a type could be called.</summary>
/// <param name="Preferred">The name from the schema's words.</param>
/// <param name="IsDefine">Whether a define gives the name; such names go first when several types want one.</param>
internal sealed record TypeNames(string Preferred, bool IsDefine)
{
    /// <summary>The name that was given.</summary>
    public string Given { get; set; } = "";

    /// <summary>What it is called by itself, without the words around it; empty if that is the same.</summary>
    public string Own { get; init; } = "";

    /// <summary>The path of its pattern in the schema: what names.json calls it by.</summary>
    public required string Place { get; init; }

    /// <summary>A word that tells the type from others that want the same name, such as a value that only it has; null if there is none.</summary>
    public string? Distinction { get; set; }
}
