using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.RelaxNg.Simplification;

/// <summary>Section 4.13: <c>mixed</c> is an interleave with text.</summary>
internal sealed class MixedExpansion : ISimplificationStep
{
    public PatternSyntax Apply(PatternSyntax node) => node is MixedSyntax mixed
        ? new InterleaveSyntax([mixed.Content, new TextSyntax(node.Location)], node.Location) { Context = node.Context }
        : node;
}
