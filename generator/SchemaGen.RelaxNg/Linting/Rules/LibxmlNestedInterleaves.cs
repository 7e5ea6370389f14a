using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Linking;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.RelaxNg.Linting.Rules;

/// <summary>
/// Reports two interleaves nested in one: <c>(a &amp; b) &amp; (c &amp; d)</c>. libxml2 rejects <c>a c b d</c>, in which the inner ones alternate.
/// </summary>
internal sealed class LibxmlNestedInterleaves : ILintRule
{
    public DiagnosticCode Code => DiagnosticCode.LibxmlNestedInterleaves;

    public IEnumerable<SchemaDiagnostic> Check(LintedSchema schema, CancellationToken cancellationToken) =>
        schema.ReachableNodes.OfType<InterleaveSyntax>()
            .Where(interleave => interleave.Children.Count(child => IsInterleave(child, schema.Linked)) > 1)
            .Select(interleave => new SchemaDiagnostic(Code, interleave.Location, []));

    /// <summary>Whether a pattern is an interleave of children, directly or by reference.</summary>
    private static bool IsInterleave(PatternSyntax pattern, LinkedGrammar linked)
    {
        // The loop ends: references without an element in between cannot be circular.
        while (pattern is RefSyntax reference)
        {
            pattern = linked.Resolve(reference).Body;
        }

        return pattern is InterleaveSyntax interleave && interleave.Children.Count(child => HasElements(child, linked)) > 1;
    }

    private static bool HasElements(PatternSyntax pattern, LinkedGrammar linked)
    {
        Stack<PatternSyntax> pending = new([pattern]);
        HashSet<PatternSyntax> seen = [];
        while (pending.Count > 0)
        {
            PatternSyntax next = pending.Pop();
            if (next is ElementSyntax)
            {
                return true;
            }

            if (seen.Add(next) && next is not AttributeSyntax)
            {
                foreach (PatternSyntax child in next is RefSyntax reference ? [linked.Resolve(reference).Body] : PatternSyntaxChildren.Of(next))
                {
                    pending.Push(child);
                }
            }
        }

        return false;
    }
}
