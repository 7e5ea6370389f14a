using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Grammars;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.RelaxNg.Restrictions;

/// <summary>Section 7.4: the name of a child tells the branch of an interleave that it belongs to, and text belongs to one branch at most.</summary>
internal sealed class InterleaveRestrictions(PatternLocator locator, DiagnosticBag diagnostics)
{
    private readonly Dictionary<Pattern, BranchContent> _contents = [];
    private readonly HashSet<Pattern> _seen = [];

    public void Check(ElementPattern element) => Check(element.Content, element);

    private void Check(Pattern pattern, ElementPattern element)
    {
        if (!_seen.Add(pattern))
        {
            return;
        }

        switch (pattern)
        {
            case OneOrMorePattern oneOrMore:
                Check(oneOrMore.Content, element);
                break;

            case AttributePattern attribute:
                Check(attribute.Content, element);
                break;

            case ChoicePattern or GroupPattern or InterleavePattern:
                List<Pattern> items = PatternChain.Items(pattern);
                if (pattern is InterleavePattern)
                {
                    CheckBranches(items, element);
                }

                foreach (Pattern item in items)
                {
                    Check(item, element);
                }

                break;
        }
    }

    private void CheckBranches(List<Pattern> branches, ElementPattern element)
    {
        OccurringNames occurring = new();
        bool hasText = false;
        string within = $"the element {PatternNames.Of(element.NameClass)}";
        foreach (Pattern branch in branches)
        {
            BranchContent content = ContentOf(branch);
            foreach (ElementPattern child in content.Elements.Where(child => occurring.Overlaps(child.NameClass)))
            {
                diagnostics.Add(DiagnosticCode.InterleavedElement, child.Origin.Location, PatternNames.Of(child.NameClass), within);
            }

            if (content.HasText && hasText)
            {
                diagnostics.Add(
                    DiagnosticCode.InterleavedText,
                    locator.Find(element, static syntax => syntax is TextSyntax or MixedSyntax, second: true),
                    within);
            }

            hasText |= content.HasText;
            foreach (ElementPattern child in content.Elements)
            {
                occurring.Add(child.NameClass);
            }
        }
    }

    private BranchContent ContentOf(Pattern pattern)
    {
        switch (pattern)
        {
            case ElementPattern element:
                return new BranchContent([element], HasText: false);

            case TextPattern:
                return new BranchContent([], HasText: true);

            case OneOrMorePattern oneOrMore:
                return ContentOf(oneOrMore.Content);

            case ChoicePattern or GroupPattern or InterleavePattern:
                if (!_contents.TryGetValue(pattern, out BranchContent? content))
                {
                    BranchContent[] items = [.. PatternChain.Items(pattern).Select(ContentOf)];
                    content = new BranchContent([.. items.SelectMany(static item => item.Elements).Distinct()], items.Any(static item => item.HasText));
                    _contents.Add(pattern, content);
                }

                return content;

            default:
                return new BranchContent([], HasText: false);
        }
    }

    private sealed record BranchContent(ElementPattern[] Elements, bool HasText);
}
