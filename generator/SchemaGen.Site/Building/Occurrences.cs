using SchemaGen.RelaxNg.Linking;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.Site.Building;

/// <summary>Determines whether the elements in a pattern are required and whether they are repeatable.</summary>
internal sealed class Occurrences(SchemaIndex index)
{
    private readonly Dictionary<string, Dictionary<IndexedElement, (bool IsAlways, bool IsMany)>> _inDefines = new(StringComparer.Ordinal);

    /// <summary>Describes the occurrences of an element in words.</summary>
    public static string Words((bool IsAlways, bool IsMany) occurs) => occurs switch
    {
        (true, false) => "once",
        (false, false) => "at most once",
        (true, true) => "at least once",
        _ => "any number",
    };

    /// <summary>Returns the elements in a pattern, including those of the definitions that it refers to.</summary>
    public Dictionary<IndexedElement, (bool IsAlways, bool IsMany)> In(PatternSyntax pattern)
    {
        switch (pattern)
        {
            case ElementSyntax element:
                return new() { [index[element]] = (true, false) };
            case RefSyntax reference:
                return InDefine(index.Resolve(reference));
            case OptionalSyntax optional:
                return Change(In(optional.Content), static occurs => (false, occurs.IsMany));
            case ZeroOrMoreSyntax zeroOrMore:
                return Change(In(zeroOrMore.Content), static _ => (false, true));
            case OneOrMoreSyntax oneOrMore:
                return Change(In(oneOrMore.Content), static occurs => (occurs.IsAlways, true));
            case MixedSyntax mixed:
                return In(mixed.Content);
            case ChoiceSyntax choice:
                return Join(choice.Children, isChoice: true);
            case GroupSyntax or InterleaveSyntax:
                return Join(PatternSyntaxChildren.Of(pattern), isChoice: false);
            default:
                return [];
        }
    }

    private Dictionary<IndexedElement, (bool IsAlways, bool IsMany)> InDefine(LinkedDefine define)
    {
        if (!_inDefines.TryGetValue(define.Key, out Dictionary<IndexedElement, (bool IsAlways, bool IsMany)>? found))
        {
            _inDefines.Add(define.Key, found = In(define.Body));
        }

        return found;
    }

    private static Dictionary<IndexedElement, (bool, bool)> Change(Dictionary<IndexedElement, (bool, bool)> found, Func<(bool IsAlways, bool IsMany), (bool, bool)> change) =>
        found.ToDictionary(static pair => pair.Key, pair => change(pair.Value));

    private Dictionary<IndexedElement, (bool IsAlways, bool IsMany)> Join(IReadOnlyList<PatternSyntax> parts, bool isChoice)
    {
        List<Dictionary<IndexedElement, (bool IsAlways, bool IsMany)>> all = [.. parts.Select(In)];
        Dictionary<IndexedElement, (bool IsAlways, bool IsMany)> joined = [];
        foreach (IndexedElement element in all.SelectMany(static part => part.Keys).Distinct())
        {
            List<(bool IsAlways, bool IsMany)> each = [.. all.Where(part => part.ContainsKey(element)).Select(part => part[element])];
            bool isMany = each.Exists(static occurs => occurs.IsMany) || (!isChoice && each.Count > 1);
            joined.Add(element, (isChoice ? each.Count == all.Count && each.TrueForAll(static occurs => occurs.IsAlways) : each.Exists(static occurs => occurs.IsAlways), isMany));
        }

        return joined;
    }
}
