using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Grammars;
using SchemaGen.RelaxNg.Restrictions;

namespace SchemaGen.RelaxNg.Linting.Rules;

/// <summary>
/// Reports an interleave followed by an element whose name also occurs in the interleave: <c>(a &amp; b), a</c>. libxml2 rejects <c>b a a</c>
/// because it assigns both to the interleave.
/// </summary>
internal sealed class LibxmlFollowedInterleaves : ILintRule
{
    public DiagnosticCode Code => DiagnosticCode.LibxmlFollowedInterleave;

    public IEnumerable<SchemaDiagnostic> Check(LintedSchema schema, CancellationToken cancellationToken)
    {
        foreach (ElementPattern element in schema.Grammar.Elements)
        {
            foreach (Pattern group in ContentPatterns.Within(element).Where(static pattern => pattern is GroupPattern))
            {
                if (CommonName(PatternChain.Items(group)) is { } common)
                {
                    yield return new SchemaDiagnostic(Code, element.Origin.Location, [PatternNames.Of(element.NameClass), PatternNames.Of(common)]);
                    break;
                }
            }
        }
    }

    /// <summary>Returns a name of an interleave that the next pattern also allows; null for none.</summary>
    private static NameClass? CommonName(List<Pattern> items)
    {
        for (int i = 0; i + 1 < items.Count; i++)
        {
            if (items[i] is not InterleavePattern)
            {
                continue;
            }

            List<NameClassName> names = [.. ContentPatterns.ElementsIn(items[i]).Select(static element => element.NameClass).OfType<NameClassName>()];
            if (names.Count < 2)
            {
                continue;
            }

            foreach (Pattern next in items.Skip(i + 1))
            {
                if (ContentPatterns.ElementsIn(next).Select(static element => element.NameClass).OfType<NameClassName>().FirstOrDefault(names.Contains) is { } common)
                {
                    return common;
                }

                if (!next.IsNullable && ContentPatterns.HasElements(next))
                {
                    break;
                }
            }
        }

        return null;
    }
}
