using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.RelaxNg.Simplification;

/// <summary>Section 4.15: <c>zeroOrMore</c> is a choice of <c>oneOrMore</c> and empty.</summary>
internal sealed class ZeroOrMoreExpansion : ISimplificationStep
{
    public PatternSyntax Apply(PatternSyntax node) => node is ZeroOrMoreSyntax zeroOrMore
        ? new ChoiceSyntax(
            [new OneOrMoreSyntax(zeroOrMore.Content, node.Location) { Context = node.Context }, new EmptySyntax(node.Location)],
            node.Location)
        {
            Context = node.Context,
        }
        : node;
}
