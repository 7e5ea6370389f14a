using System.Collections.Immutable;
using SchemaGen.RelaxNg.Grammars;
using SchemaGen.RelaxNg.Linking;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.RelaxNg.Linting;

/// <summary>A correct schema to which the rules of <c>lint</c> are applied.</summary>
/// <param name="RootPath">The path of the main file.</param>
/// <param name="Documents">The parsed files of the schema.</param>
/// <param name="Linked">The linked grammar.</param>
/// <param name="Grammar">The simple form.</param>
public sealed record LintedSchema(string RootPath, ImmutableArray<SchemaDocument> Documents, LinkedGrammar Linked, Grammar Grammar)
{
    /// <summary>The <c>data</c> patterns that can be reached from the start.</summary>
    public IEnumerable<DataSyntax> ReachableData => ReachableNodes.OfType<DataSyntax>();

    /// <summary>Returns the datatype name of a <c>data</c> pattern.</summary>
    public static DatatypeReference ReferenceOf(DataSyntax data) => DatatypeReferences.Of(data);

    /// <summary>All patterns that can be reached from the start, as they are written.</summary>
    internal IEnumerable<SyntaxNode> ReachableNodes => Linked.Defines.Select(static define => define.Body).Prepend(Linked.Start).SelectMany(SyntaxNodes.Within);
}
