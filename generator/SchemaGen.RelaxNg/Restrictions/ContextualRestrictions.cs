using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Grammars;
using SchemaGen.RelaxNg.Parsing;
using SchemaGen.RelaxNg.Syntax;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Restrictions;

/// <summary>Section 7.1: which patterns may not stand within which.</summary>
internal sealed class ContextualRestrictions(Grammar grammar, PatternLocator locator, DiagnosticBag diagnostics, CancellationToken cancellationToken)
{
    private readonly HashSet<long> _seen = []; // the number of a pattern and the contexts in which it was seen

    public void Check()
    {
        Check(grammar.Start, PatternContexts.Start, null);
        foreach (ElementPattern element in grammar.Elements)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Check(element.Content, PatternContexts.None, element);
        }
    }

    private void Check(Pattern pattern, PatternContexts contexts, ElementPattern? element)
    {
        // What stands in a misplaced pattern is misplaced with it and not worth a word.
        if (!_seen.Add(((long)pattern.Id << 32) | (uint)contexts) || !IsAllowed(pattern, contexts, element))
        {
            return;
        }

        switch (pattern)
        {
            case ChoicePattern:
                CheckItems(pattern, contexts, element);
                break;

            case GroupPattern or InterleavePattern:
                CheckItems(pattern, Has(contexts, PatternContexts.OneOrMore) ? contexts | PatternContexts.RepeatedGroup : contexts, element);
                break;

            case OneOrMorePattern oneOrMore:
                Check(oneOrMore.Content, contexts | PatternContexts.OneOrMore, element);
                break;

            case AttributePattern attribute:
                Check(attribute.Content, contexts | PatternContexts.Attribute, element);
                break;

            case ListPattern list:
                Check(list.Content, contexts | PatternContexts.List, element);
                break;

            case DataPattern { Except: { } except }:
                Check(except, contexts | PatternContexts.DataExcept, element);
                break;
        }
    }

    private void CheckItems(Pattern chain, PatternContexts contexts, ElementPattern? element)
    {
        foreach (Pattern item in PatternChain.Items(chain))
        {
            Check(item, contexts, element);
        }
    }

    private bool IsAllowed(Pattern pattern, PatternContexts contexts, ElementPattern? element)
    {
        DiagnosticCode? code = pattern switch
        {
            // 7.1.1
            AttributePattern or ElementPattern when Has(contexts, PatternContexts.Attribute) => DiagnosticCode.MarkupInAttribute,

            // 7.1.2
            AttributePattern when Has(contexts, PatternContexts.RepeatedGroup) => DiagnosticCode.RepeatedAttributeGroup,

            // 7.1.3
            ListPattern or ElementPattern or AttributePattern or TextPattern or InterleavePattern when Has(contexts, PatternContexts.List)
                => DiagnosticCode.NotAListItem,

            // 7.1.4
            AttributePattern or ElementPattern or TextPattern or ListPattern or GroupPattern or InterleavePattern or OneOrMorePattern or EmptyPattern
                when Has(contexts, PatternContexts.DataExcept) => DiagnosticCode.NotAnExceptedValue,

            // 7.1.5
            AttributePattern or DataPattern or ValuePattern or TextPattern or ListPattern or GroupPattern or InterleavePattern or OneOrMorePattern
                or EmptyPattern when Has(contexts, PatternContexts.Start) => DiagnosticCode.NotADocument,
            _ => null,
        };
        if (code is { } violated)
        {
            SourceLocation location = locator.Find(element, syntax => IsOrigin(syntax, pattern));
            diagnostics.Add(
                violated,
                location,
                PatternNames.Of(pattern, location),
                SyntaxWords.At(location, "a group or interleave", "',' or '&'"),
                SyntaxWords.At(location, "oneOrMore or zeroOrMore", "'+' or '*'"),
                SyntaxWords.At(location, "choice", "'|'"));
        }

        return code is null;
    }

    private static bool Has(PatternContexts contexts, PatternContexts context) => (contexts & context) != PatternContexts.None;

    private static bool IsOrigin(PatternSyntax syntax, Pattern pattern) => pattern switch
    {
        ElementPattern element => syntax == element.Origin,
        AttributePattern attribute => syntax is AttributeSyntax candidate && AttributeNames.Match(candidate, attribute),
        DataPattern data => syntax is DataSyntax candidate && candidate.TypeName == data.Reference.TypeName,
        ValuePattern value => syntax is ValueSyntax candidate && candidate.Text == value.Text,
        TextPattern => syntax is TextSyntax or MixedSyntax,
        ListPattern => syntax is ListSyntax,
        GroupPattern => syntax is GroupSyntax,
        InterleavePattern => syntax is InterleaveSyntax or MixedSyntax,
        OneOrMorePattern => syntax is OneOrMoreSyntax or ZeroOrMoreSyntax,
        EmptyPattern => syntax is EmptySyntax or OptionalSyntax or ZeroOrMoreSyntax,
        _ => false,
    };
}
