using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Grammars;
using SchemaGen.RelaxNg.Linking;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.RelaxNg.Simplification;

/// <summary>
/// Section 4 from the linked grammar to the simple form. Steps 4.12 to 4.15 say what a node means and are listed here;
/// <see cref="ElementHoisting"/> (4.19) walks the grammar, asks them, and makes patterns by a <see cref="PatternFactory"/>, whose
/// laws are <see cref="NotAllowedReduction"/> (4.20) and <see cref="EmptyReduction"/> (4.21).
/// </summary>
internal static class Simplifier
{
    private static readonly ISimplificationStep[] Steps =
    [
        new ArityNormalization(), // 4.12
        new MixedExpansion(), // 4.13
        new OptionalExpansion(), // 4.14
        new ZeroOrMoreExpansion(), // 4.15
    ];

    /// <summary>Brings a linked grammar to the simple form; null if there are errors.</summary>
    public static Grammar? Simplify(
        LinkedGrammar linked,
        DatatypeCatalog datatypes,
        SchemaLimits limits,
        DiagnosticBag diagnostics,
        CancellationToken cancellationToken)
    {
        IReadOnlyList<LinkedDefine>? order = new ExpansionOrder(linked, limits, diagnostics, cancellationToken).Find();
        return order is null ? null : new ElementHoisting(linked, datatypes, limits, diagnostics, cancellationToken).Hoist(order);
    }

    /// <summary>The simple form of a node.</summary>
    public static PatternSyntax Expand(PatternSyntax node)
    {
        PatternSyntax before;
        do
        {
            before = node;
            foreach (ISimplificationStep step in Steps)
            {
                node = step.Apply(node);
            }
        }
        while (node != before);

        return node;
    }
}
