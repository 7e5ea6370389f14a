using System.Collections.Immutable;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Parsing.Xml;
using SchemaGen.RelaxNg.Syntax;
using SchemaGen.RelaxNg.Writing;

namespace SchemaGen.RelaxNg;

/// <summary>One schema file, parsed.</summary>
/// <param name="Path">The file's path as it was given, with forward slashes.</param>
/// <param name="Root">What the file holds; null if it could not be understood, and then there is an error.</param>
/// <param name="Diagnostics">What is to be said about the file by itself.</param>
public sealed record SchemaDocument(string Path, PatternSyntax? Root, ImmutableArray<SchemaDiagnostic> Diagnostics)
{
    /// <summary>The syntax of the file: what its name's ending says, else what its text begins like.</summary>
    public SchemaSyntax Syntax { get; init; }

    /// <summary>The entities that the file declares; null if there are none.</summary>
    internal EntityUses? Entities { get; init; }
}
