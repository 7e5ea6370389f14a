using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.RelaxNg.Writing;

/// <summary>Options of <see cref="SchemaWriter"/>.</summary>
public sealed record SchemaWriterOptions
{
    /// <summary>The defaults.</summary>
    public static SchemaWriterOptions Default { get; } = new();

    /// <summary>The width that a line should keep; a long literal may exceed it.</summary>
    public int Width { get; init; } = 100;

    /// <summary>
    /// The function that maps the original reference of an <see cref="IncludeSyntax"/> or <see cref="ExternalRefSyntax"/> to the reference to
    /// write; null to keep the original.
    /// </summary>
    public Func<SyntaxNode, string, string>? Href { get; init; }
}
