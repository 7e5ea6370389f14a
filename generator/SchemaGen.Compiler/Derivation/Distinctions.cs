using SchemaGen.Compiler.Naming;
using SchemaGen.Compiler.Shapes;

namespace SchemaGen.Compiler.Derivation;

/// <summary>
/// Finds, for classes that may want the same name, a word that only one of them has: a value of an attribute, else the name of
/// an attribute or child.
/// </summary>
internal static class Distinctions
{
    public static void Find(IReadOnlyList<TypeNode> nodes)
    {
        List<List<string>> words = [.. nodes.Select(static node => Words(node).Distinct(StringComparer.Ordinal).ToList())];
        for (int i = 0; i < nodes.Count; i++)
        {
            nodes[i].Names.Distinction = words[i].Find(word => words.Count(others => others.Contains(word)) == 1) ?? (words[i] is [var only] ? only : null);
        }
    }

    private static IEnumerable<string> Words(TypeNode node)
    {
        List<Slot> slots = [.. node.Leaves.SelectMany(static leaf => leaf.Slots.Slots)];
        return slots.SelectMany(slot => node.Cases.Count > 0 ? [] : slot.Attributes)
            .SelectMany(static attribute => Discriminators.WordsOf(attribute.Content) ?? [])
            .Concat(slots.Where(static slot => slot.Key.LocalName.Length > 0).Select(static slot => slot.Key.LocalName))
            .Select(CSharpNames.Pascal);
    }
}
