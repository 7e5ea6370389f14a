using SchemaGen.Compiler.Shapes;

namespace SchemaGen.Compiler.Derivation;

/// <summary>A discriminated choice: one attribute distinguishes its alternatives.</summary>
/// <param name="Choice">The choice.</param>
/// <param name="LocalName">The attribute's name.</param>
/// <param name="NamespaceUri">The attribute's namespace.</param>
/// <param name="Alternatives">The alternatives that can match.</param>
internal sealed record Discrimination(
    ChoiceShape Choice, string LocalName, string NamespaceUri, IReadOnlyList<DiscriminatedAlternative> Alternatives);
