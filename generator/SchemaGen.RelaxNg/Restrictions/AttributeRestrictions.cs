using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Grammars;
using SchemaGen.RelaxNg.Parsing;
using SchemaGen.RelaxNg.Syntax;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Restrictions;

/// <summary>Section 7.3: no attribute twice, and wildcard attributes only where they are repeated.</summary>
internal sealed class AttributeRestrictions(PatternLocator locator, DiagnosticBag diagnostics)
{
    private static readonly NameClass[] NoNames = [];
    private readonly Dictionary<Pattern, NameClass[]> _attributes = [];
    private readonly HashSet<Pattern> _seenOnce = [];
    private readonly HashSet<Pattern> _seenRepeated = [];

    public void Check(ElementPattern element) => Check(element.Content, isRepeated: false, element);

    private void Check(Pattern pattern, bool isRepeated, ElementPattern element)
    {
        if (!(isRepeated ? _seenRepeated : _seenOnce).Add(pattern))
        {
            return;
        }

        switch (pattern)
        {
            case AttributePattern attribute when !isRepeated && NameClassOverlap.IsInfinite(attribute.NameClass):
                SourceLocation place = locator.Find(element, syntax => syntax is AttributeSyntax candidate && AttributeNames.Match(candidate, attribute));
                diagnostics.Add(
                    DiagnosticCode.WildcardAttributeNotRepeated,
                    place,
                    SyntaxWords.At(place, "anyName or nsName", "'*' or 'PREFIX:*'"),
                    SyntaxWords.At(place, "in oneOrMore or zeroOrMore", "followed by '+' or '*'"));
                break;

            case OneOrMorePattern oneOrMore:
                Check(oneOrMore.Content, isRepeated: true, element);
                break;

            case ChoicePattern or GroupPattern or InterleavePattern:
                List<Pattern> items = PatternChain.Items(pattern);
                if (pattern is not ChoicePattern)
                {
                    CheckDuplicates(items, element);
                }

                foreach (Pattern item in items)
                {
                    Check(item, isRepeated, element);
                }

                break;
        }
    }

    private void CheckDuplicates(List<Pattern> items, ElementPattern element)
    {
        OccurringNames occurring = new();
        foreach (Pattern item in items)
        {
            NameClass[] attributes = AttributesOf(item);
            foreach (NameClass nameClass in attributes.Where(occurring.Overlaps))
            {
                diagnostics.Add(
                    DiagnosticCode.DuplicateAttribute,
                    locator.Find(element, syntax => syntax is AttributeSyntax candidate && AttributeNames.Overlap(candidate, nameClass), second: true),
                    PatternNames.Of(nameClass),
                    $"the element {PatternNames.Of(element.NameClass)}");
            }

            foreach (NameClass nameClass in attributes)
            {
                occurring.Add(nameClass);
            }
        }
    }

    /// <summary>The names of the attributes in a pattern, not in its children.</summary>
    private NameClass[] AttributesOf(Pattern pattern)
    {
        switch (pattern)
        {
            case AttributePattern attribute:
                return [attribute.NameClass];

            case OneOrMorePattern oneOrMore:
                return AttributesOf(oneOrMore.Content);

            case ChoicePattern or GroupPattern or InterleavePattern:
                if (!_attributes.TryGetValue(pattern, out NameClass[]? names))
                {
                    names = [.. PatternChain.Items(pattern).SelectMany(AttributesOf).Distinct()];
                    _attributes.Add(pattern, names);
                }

                return names;

            default:
                return NoNames;
        }
    }
}
