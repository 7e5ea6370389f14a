using System.Collections.Immutable;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Parsing.Xml;
using SchemaGen.RelaxNg.Syntax;
using SchemaGen.RelaxNg.Writing;

namespace SchemaGen.RelaxNg;

/// <summary>A parsed schema file.</summary>
/// <param name="Path">The file's path as given, with forward slashes.</param>
/// <param name="Root">The root pattern of the file, or null if parsing failed; the diagnostics then contain an error.</param>
/// <param name="Diagnostics">The diagnostics for this file alone.</param>
public sealed record SchemaDocument(string Path, PatternSyntax? Root, ImmutableArray<SchemaDiagnostic> Diagnostics)
{
    /// <summary>The syntax of the file, determined by its extension or, failing that, by the start of its text.</summary>
    public SchemaSyntax Syntax { get; init; }

    /// <summary>The entities that the file declares, or null if it declares none.</summary>
    internal EntityUses? Entities { get; init; }
}
