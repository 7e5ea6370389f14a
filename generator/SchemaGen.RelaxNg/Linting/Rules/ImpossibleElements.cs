using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Grammars;
using SchemaGen.RelaxNg.Restrictions;

namespace SchemaGen.RelaxNg.Linting.Rules;

/// <summary>Reports elements that no document can contain: their content requires <c>notAllowed</c> or endless recursion.</summary>
internal sealed class ImpossibleElements : ILintRule
{
    public DiagnosticCode Code => DiagnosticCode.ImpossibleElement;

    public IEnumerable<SchemaDiagnostic> Check(LintedSchema schema, CancellationToken cancellationToken)
    {
        HashSet<ElementPattern> possible = [];
        bool changes = true;
        while (changes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            changes = false;
            Dictionary<Pattern, bool> memo = [];
            foreach (ElementPattern element in schema.Grammar.Elements.Reverse())
            {
                changes |= !possible.Contains(element) && IsPossible(element.Content, possible, memo) && possible.Add(element);
            }
        }

        return schema.Grammar.Elements
            .Where(element => !possible.Contains(element))
            .Select(element => new SchemaDiagnostic(Code, element.Origin.Location, [PatternNames.Of(element.NameClass)]));
    }

    private static bool IsPossible(Pattern pattern, HashSet<ElementPattern> possible, Dictionary<Pattern, bool> memo)
    {
        if (pattern is ElementPattern element)
        {
            return possible.Contains(element);
        }

        if (!memo.TryGetValue(pattern, out bool known))
        {
            known = pattern switch
            {
                NotAllowedPattern => false,
                ChoicePattern => PatternChain.Items(pattern).Exists(item => IsPossible(item, possible, memo)),
                GroupPattern or InterleavePattern => PatternChain.Items(pattern).TrueForAll(item => IsPossible(item, possible, memo)),
                OneOrMorePattern oneOrMore => IsPossible(oneOrMore.Content, possible, memo),
                _ => true,
            };
            memo.Add(pattern, known);
        }

        return known;
    }
}
