using SchemaGen.Compiler.Naming;
using SchemaGen.Compiler.Shapes;

namespace SchemaGen.Compiler.Derivation;

/// <summary>
/// Finds a distinguishing word for each case in a union of elements, because all cases may want the same name: the value of the distinguishing
/// attribute, else another value, the name of an attribute or child, or the name of one that only this case requires.
/// </summary>
internal static class Distinctions
{
    public static void Find(TypeNode union)
    {
        List<List<string>> words = [.. union.Cases.Select(node => Words(node).Distinct(StringComparer.Ordinal).ToList())];
        HashSet<string> single = new(
            words.SelectMany(static word => word).GroupBy(static word => word, StringComparer.Ordinal).Where(static group => !group.Skip(1).Any()).Select(static group => group.Key),
            StringComparer.Ordinal);
        for (int i = 0; i < union.Cases.Count; i++)
        {
            union.Cases[i].Names.Distinction = CaseWord(union, union.Cases[i])
                ?? words[i].Find(single.Contains)
                ?? (words[i] is [var only] ? only : null);
        }
    }

    private static string? CaseWord(TypeNode union, TypeNode node) =>
        union.CaseKey is not { } key || CaseKeys.WordsOf(node, key) is not { } words ? null
        : words.Words.Count == 0 ? "Default"
        : PathNaming.CaseName(words);

    private static IEnumerable<string> Words(TypeNode node)
    {
        List<Slot> slots = [.. node.Leaves.SelectMany(static leaf => leaf.Slots.Slots)];
        List<Slot> named = slots.FindAll(static slot => slot.Key.LocalName.Length > 0);
        return
        [
            .. slots.SelectMany(slot => node.Cases.Count > 0 ? [] : slot.Attributes)
                .SelectMany(static attribute => Discriminators.WordsOf(attribute.Content) ?? [])
                .Select(CSharpNames.Pascal),
            .. named.Select(static slot => CSharpNames.Pascal(slot.Key.LocalName)),
            .. named.Where(static slot => slot.IsRequired).Select(static slot => "With" + CSharpNames.Pascal(slot.Key.LocalName)),
        ];
    }
}
