using SchemaGen.RelaxNg;

namespace SchemaGen.Generator.Pipeline;

/// <summary>
/// A file and its syntax tree. Tree nodes compare by reference, but the tree depends only on path and text, so
/// two instances are equal if their sources are.
/// </summary>
internal sealed class ParsedSchema(SchemaSource source, SchemaDocument document) : IEquatable<ParsedSchema>
{
    public SchemaSource Source { get; } = source;

    public SchemaDocument Document { get; } = document;

    public bool Equals(ParsedSchema? other) => other is not null && Source.Equals(other.Source);

    public override bool Equals(object? obj) => Equals(obj as ParsedSchema);

    public override int GetHashCode() => Source.GetHashCode();
}
