using System.Globalization;

namespace SchemaGen.Datatypes.XsdRegex;

/// <summary>
/// The general categories of Unicode by the names that XSD 1.0 gives them (part 2, appendix F.1.1), with the data of the
/// running framework: XSD asks for Unicode 3.1 and welcomes later versions. <c>Cs</c> is not among them.
/// </summary>
internal static class UnicodeCategories
{
    private const int AfterLast = 0x110000;

    private static readonly (string Name, UnicodeCategory Category)[] Names =
    [
        ("Lu", UnicodeCategory.UppercaseLetter), ("Ll", UnicodeCategory.LowercaseLetter), ("Lt", UnicodeCategory.TitlecaseLetter),
        ("Lm", UnicodeCategory.ModifierLetter), ("Lo", UnicodeCategory.OtherLetter),
        ("Mn", UnicodeCategory.NonSpacingMark), ("Mc", UnicodeCategory.SpacingCombiningMark), ("Me", UnicodeCategory.EnclosingMark),
        ("Nd", UnicodeCategory.DecimalDigitNumber), ("Nl", UnicodeCategory.LetterNumber), ("No", UnicodeCategory.OtherNumber),
        ("Pc", UnicodeCategory.ConnectorPunctuation), ("Pd", UnicodeCategory.DashPunctuation), ("Ps", UnicodeCategory.OpenPunctuation),
        ("Pe", UnicodeCategory.ClosePunctuation), ("Pi", UnicodeCategory.InitialQuotePunctuation),
        ("Pf", UnicodeCategory.FinalQuotePunctuation), ("Po", UnicodeCategory.OtherPunctuation),
        ("Zs", UnicodeCategory.SpaceSeparator), ("Zl", UnicodeCategory.LineSeparator), ("Zp", UnicodeCategory.ParagraphSeparator),
        ("Sm", UnicodeCategory.MathSymbol), ("Sc", UnicodeCategory.CurrencySymbol), ("Sk", UnicodeCategory.ModifierSymbol),
        ("So", UnicodeCategory.OtherSymbol),
        ("Cc", UnicodeCategory.Control), ("Cf", UnicodeCategory.Format), ("Co", UnicodeCategory.PrivateUse),
        ("Cn", UnicodeCategory.OtherNotAssigned),
    ];

    private static readonly Lazy<Dictionary<string, CodePointSet>> Sets = new(Build);

    /// <summary>The set of a category (<c>Lu</c>) or of a group of them (<c>L</c>), or null if XSD has none of that name.</summary>
    public static CodePointSet? Find(string name) => Sets.Value.TryGetValue(name, out CodePointSet? set) ? set : null;

    private static Dictionary<string, CodePointSet> Build()
    {
        Dictionary<UnicodeCategory, List<CodePointSet>> runs = [];
        int start = 0;
        UnicodeCategory category = CategoryOf(0);
        for (int codePoint = 1; codePoint <= AfterLast; codePoint++)
        {
            if (codePoint < AfterLast && CategoryOf(codePoint) == category)
            {
                continue;
            }

            if (!runs.TryGetValue(category, out List<CodePointSet>? ranges))
            {
                runs.Add(category, ranges = []);
            }

            ranges.Add(CodePointSet.Range(start, codePoint - 1));
            start = codePoint;
            category = codePoint < AfterLast ? CategoryOf(codePoint) : category;
        }

        Dictionary<string, CodePointSet> sets = [];
        foreach ((string name, UnicodeCategory named) in Names)
        {
            sets.Add(name, runs.TryGetValue(named, out List<CodePointSet>? ranges) ? CodePointSet.UnionOf(ranges) : CodePointSet.Empty);
        }

        foreach (IGrouping<char, string> group in Names.Select(static pair => pair.Name).GroupBy(static name => name[0]))
        {
            sets.Add(group.Key.ToString(), CodePointSet.UnionOf(group.Select(name => sets[name])));
        }

        return sets;
    }

#if NET
    private static UnicodeCategory CategoryOf(int codePoint) => CharUnicodeInfo.GetUnicodeCategory(codePoint);
#else
    private static UnicodeCategory CategoryOf(int codePoint) => codePoint <= char.MaxValue
        ? CharUnicodeInfo.GetUnicodeCategory((char)codePoint)
        : CharUnicodeInfo.GetUnicodeCategory(char.ConvertFromUtf32(codePoint), 0);
#endif
}
