using System.Diagnostics;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Grammars;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.RelaxNg.Restrictions;

/// <summary>Section 7.2: a value stands alone; neither children nor text nor another value are beside it.</summary>
internal sealed class StringSequences(PatternLocator locator, DiagnosticBag diagnostics)
{
    private readonly Dictionary<Pattern, ContentType> _types = [];

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

    private ContentType TypeOf(Pattern pattern)
    {
        if (!_types.TryGetValue(pattern, out ContentType type))
        {
            type = Compute(pattern);
            _types.Add(pattern, type);
        }

        return type;
    }

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

            case ChoicePattern:
                return PatternChain.Items(pattern).Aggregate(ContentType.Empty, (all, item) => Either(all, TypeOf(item)));

            case GroupPattern or InterleavePattern:
                return PatternChain.Items(pattern).Aggregate(ContentType.Empty, (all, item) => Groupable(all, TypeOf(item)));

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
