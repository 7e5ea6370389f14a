using SchemaGen.Compiler.Naming;
using SchemaGen.Compiler.Shapes;

namespace SchemaGen.Compiler.Derivation;

/// <summary>
/// Gives each class, enum and interface its name. Names of defines come first, so that the names of what has no define give way; of schemas that
/// mean different things by one name, each puts its root's name in front.
/// </summary>
internal static class TypeNaming
{
    /// <summary>Longer names are cut to whole words: nobody reads them, and some file systems do not take them.</summary>
    public const int LongestName = 50;

    public static void Give(
        IReadOnlyList<TypeNode> roots, IEnumerable<EnumNode> enums, IEnumerable<InterfaceNode> interfaces, IReadOnlyList<SchemaShape> schemas)
    {
        List<Entry> entries =
        [
            .. roots.SelectMany(static root => WithCases(root)).Select(static node => new Entry(node.Names, node.Owner ?? node.Base, node.Root.Schema!)),
            .. enums.Select(static node => new Entry(node.Names, node.Owner, node.Owner!.Root.Schema!)),
            .. interfaces.Select(static node => new Entry(node.Names, null, node.Owner.Root.Schema!)),
        ];
        HashSet<string> contested = new(
            entries.GroupBy(static entry => entry.Names.Preferred, StringComparer.OrdinalIgnoreCase)
                .Where(static group => group.Select(static entry => entry.Schema).Distinct().Count() > 1)
                .Select(static group => group.Key),
            StringComparer.OrdinalIgnoreCase);
        NameAllocator names = new(schemas.Select(static schema => schema.Request.Name + "Schema"));
        foreach (Entry entry in entries.OrderBy(entry => contested.Contains(entry.Names.Preferred)).ThenBy(static entry => !entry.Names.IsDefine))
        {
            string preferred = entry.Names.Preferred;
            string own = entry.Names.Own.Length > 0 ? entry.Names.Own : preferred;
            string? ownedBy = entry.Owner is { } owner ? Name(owner) + own : null;
            string? distinct = entry.Names.Distinction is { } word ? CSharpNames.Join(preferred, word) : null;
            string first = contested.Contains(preferred) ? CSharpNames.Join(RootName(entry.Schema), preferred)
                : AmbiguousNames.Contains(preferred) ? ownedBy ?? preferred + "Element"
                : preferred;
            entry.Names.Given = names.Take(
                Shorten(first), distinct is null ? null : Shorten(distinct), ownedBy is null ? null : Shorten(ownedBy), Shorten(preferred));
        }
    }

    private static string Name(TypeNode node) => node.Names.Given.Length > 0 ? node.Names.Given : node.Names.Preferred;

    private static IEnumerable<TypeNode> WithCases(TypeNode node) => [node, .. node.Cases.SelectMany(WithCases)];

    private static string RootName(SchemaShape schema) => schema.Start switch
    {
        ReferenceShape reference => CSharpNames.Pascal(reference.Define.Name),
        ElementShape { Name: { } name } => CSharpNames.Pascal(name.LocalName),
        _ => schema.Request.Name,
    };

    /// <summary>A name without words from its middle: its first word says what it belongs to, its last ones what it is.</summary>
    private static string Shorten(string name)
    {
        if (name.Length <= LongestName)
        {
            return name;
        }

        List<string> words = [.. CSharpNames.Words(name)];
        while (words.Count > 2 && words.Sum(static word => word.Length) > LongestName)
        {
            words.RemoveAt(1);
        }

        string shortened = string.Concat(words);
        return shortened.Length <= LongestName ? shortened : shortened[..LongestName];
    }

    private sealed record Entry(TypeNames Names, TypeNode? Owner, SchemaShape Schema);
}
