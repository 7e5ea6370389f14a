using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.RelaxNg.Simplification;

/// <summary>
/// Section 4.12: a <c>choice</c>, <c>group</c> or <c>interleave</c> of one pattern is that pattern. The parsers have given containers one
/// content, and patterns of more than two children become nested pairs when they are made.
/// </summary>
internal sealed class ArityNormalization : ISimplificationStep
{
    public PatternSyntax Apply(PatternSyntax node) => node switch
    {
        GroupSyntax { Children: [var only] } => only,
        InterleaveSyntax { Children: [var only] } => only,
        ChoiceSyntax { Children: [var only] } => only,
        _ => node,
    };
}
