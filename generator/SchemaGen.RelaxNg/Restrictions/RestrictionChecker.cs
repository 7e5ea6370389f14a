using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Grammars;
using SchemaGen.RelaxNg.Linking;

namespace SchemaGen.RelaxNg.Restrictions;

/// <summary>Section 7: the rules that a grammar in the simple form must keep.</summary>
internal static class RestrictionChecker
{
    public static void Check(Grammar grammar, LinkedGrammar linked, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        PatternLocator locator = new(linked);
        new ContextualRestrictions(grammar, locator, diagnostics, cancellationToken).Check(); // 7.1
        if (diagnostics.HasErrors)
        {
            // The rules that follow presume that values and markup are where they belong.
            return;
        }

        StringSequences strings = new(grammar.Patterns, locator, diagnostics);
        AttributeRestrictions attributes = new(locator, diagnostics);
        InterleaveRestrictions interleaves = new(locator, diagnostics);
        foreach (ElementPattern element in grammar.Elements)
        {
            cancellationToken.ThrowIfCancellationRequested();
            strings.Check(element); // 7.2
            attributes.Check(element); // 7.3
            interleaves.Check(element); // 7.4
        }
    }
}
