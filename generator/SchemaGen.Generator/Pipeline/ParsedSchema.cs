using SchemaGen.RelaxNg;

namespace SchemaGen.Generator.Pipeline;

/// <summary>
/// A file and its syntax tree. The nodes of a tree are equal by reference only, and the tree is a pure function of path and text: so
/// two of these are equal if they were made from equal sources.
/// </summary>
internal sealed class ParsedSchema(SchemaSource source, SchemaDocument document) : IEquatable<ParsedSchema>
{
    public SchemaSource Source { get; } = source;

    public SchemaDocument Document { get; } = document;

    public bool Equals(ParsedSchema? other) => other is not null && Source.Equals(other.Source);

    public override bool Equals(object? obj) => Equals(obj as ParsedSchema);

    public override int GetHashCode() => Source.GetHashCode();
}
