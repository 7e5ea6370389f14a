using System.Diagnostics;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Grammars;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.RelaxNg.Restrictions;

/// <summary>Section 7.2: a value stands alone; neither children nor text nor another value are beside it.</summary>
internal sealed class StringSequences(PatternFactory patterns, PatternLocator locator, DiagnosticBag diagnostics)
{
    private readonly ContentType?[] _types = new ContentType?[patterns.Count]; // by the numbers of the patterns

    public void Check(ElementPattern element)
    {
        if (TypeOf(element.Content) == ContentType.Error)
        {
            diagnostics.Add(
                DiagnosticCode.ValueBesideContent,
                locator.Find(element, static syntax => syntax is DataSyntax or ValueSyntax or ListSyntax),
                $"The element {PatternNames.Of(element.NameClass)}, or an attribute of it,");
        }
    }

    private ContentType TypeOf(Pattern pattern) => _types[pattern.Id] ??= Compute(pattern);

    private ContentType Compute(Pattern pattern)
    {
        switch (pattern)
        {
            case EmptyPattern or NotAllowedPattern:
                return ContentType.Empty;

            case TextPattern or ElementPattern:
                return ContentType.Complex;

            case ValuePattern or ListPattern:
                return ContentType.Simple;

            case DataPattern data:
                return data.Except is null || TypeOf(data.Except) != ContentType.Error ? ContentType.Simple : ContentType.Error;

            case AttributePattern attribute:
                return TypeOf(attribute.Content) == ContentType.Error ? ContentType.Error : ContentType.Empty;

            case OneOrMorePattern oneOrMore:
                ContentType content = TypeOf(oneOrMore.Content);
                return Groupable(content, content);

            case ChoicePattern or GroupPattern or InterleavePattern:
                ContentType all = ContentType.Empty;
                foreach (Pattern item in PatternChain.Items(pattern))
                {
                    all = pattern is ChoicePattern ? Either(all, TypeOf(item)) : Groupable(all, TypeOf(item));
                }

                return all;

            default:
                throw new UnreachableException();
        }
    }

    private static ContentType Either(ContentType left, ContentType right) =>
        left == ContentType.Error || right == ContentType.Error ? ContentType.Error : Max(left, right);

    private static ContentType Groupable(ContentType left, ContentType right) =>
        left == ContentType.Empty || right == ContentType.Empty || (left == ContentType.Complex && right == ContentType.Complex)
            ? Either(left, right)
            : ContentType.Error;

    private static ContentType Max(ContentType left, ContentType right) => left > right ? left : right;
}
