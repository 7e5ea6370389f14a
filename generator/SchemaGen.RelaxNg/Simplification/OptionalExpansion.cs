using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.RelaxNg.Simplification;

/// <summary>Section 4.14: <c>optional</c> is a choice with empty.</summary>
internal sealed class OptionalExpansion : ISimplificationStep
{
    public PatternSyntax Apply(PatternSyntax node) => node is OptionalSyntax optional
        ? new ChoiceSyntax([optional.Content, new EmptySyntax(node.Location)], node.Location) { Context = node.Context }
        : node;
}
