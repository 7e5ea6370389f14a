using SchemaGen.Compiler.Naming;
using SchemaGen.Compiler.Shapes;

namespace SchemaGen.Compiler.Derivation;

/// <summary>
/// Names each class, enum and interface: with the name stated for its place, else with the schema's words. Definitions are named
/// first; other types give way to them. If schemas use one name for different things, each prefixes its root's
/// name.
/// </summary>
internal sealed class TypeNaming
{
    /// <summary>The maximum length of a name. Longer names are shortened by whole words, because they are unreadable and too long for some file systems.</summary>
    public const int LongestName = 50;

    /// <summary>The suffix of a union's case for content that the schema does not allow, and the name of the enum member for such a value.</summary>
    public const string Unrecognized = "Unrecognized";

    private readonly HashSet<string> _betweenSchemas;
    private readonly HashSet<string> _betweenClasses;
    private readonly HashSet<string> _ofClasses;

    private TypeNaming(List<NamedType> types)
    {
        _betweenSchemas = Wanted(types, static group => group.Select(static type => type.Schema).Distinct().Count() > 1);
        _ofClasses = Wanted(types, static group => group.Any(static type => type.Node is not null));

        // A union takes precedence over its cases.
        _betweenClasses = Wanted(types, static group => group.Count(static type =>
            type is { Node: { } node, Names.IsDefine: false } && node.Base?.Names.Preferred != type.Names.Preferred) > 1);
    }

    /// <summary>Names the types.</summary>
    /// <param name="types">All types, each owner before the types it owns.</param>
    /// <param name="stated">The stated names.</param>
    /// <param name="enums">The enums; some of them have an extensions class.</param>
    /// <param name="schemas">The schemas; their own classes have names, too.</param>
    public static void Give(List<NamedType> types, StatedNames stated, IReadOnlyList<EnumNode> enums, IReadOnlyList<SchemaShape> schemas)
    {
        NameAllocator names = new(schemas.Select(static schema => schema.Request.Name + "Schema"), stated.Displace);
        List<NamedType> open = [];
        foreach (NamedType type in types)
        {
            StatedName? name = stated.Find(type);
            if (name is not null && !IsOwnMember(type, name.Name!) && names.TryTake(name))
            {
                type.Names.Given = name.Name!;
                continue;
            }

            open.Add(type);
            if (name is not null)
            {
                stated.Refuse(name);
            }
        }

        new TypeNaming(types).Give(open, names);

        foreach (EnumNode node in enums.Where(static node => node.Subsets.Count > 0))
        {
            node.ExtensionsName = names.Take(Shorten(node.Names.Given + "Extensions"));
        }

        // These come last, so they cannot displace a name from the schema.
        foreach (TypeNode union in types.Select(static type => type.Node).OfType<TypeNode>().Where(static node => node.Cases.Count > 0))
        {
            union.UnrecognizedName = names.Take(Shorten(union.Names.Given + Unrecognized));
        }
    }

    private void Give(List<NamedType> open, NameAllocator names)
    {
        foreach (NamedType type in open.OrderBy(type => _betweenSchemas.Contains(type.Names.Preferred)).ThenBy(static type => !type.Names.IsDefine))
        {
            type.Names.Given = names.Take([.. Candidates(type).Select(Shorten)]);
        }
    }

    // Ordered from the best candidate to the last resort.
    private IEnumerable<string> Candidates(NamedType type)
    {
        string preferred = type.Names.Preferred;
        string own = type.Names.Own.Length > 0 ? type.Names.Own : preferred;
        string kind = type.Node is not null ? "Element" : type.Entry is not null ? "Entry" : "Kind";
        string? ownedBy = type.Owner is { } owner ? (owner.Names.Given.Length > 0 ? owner.Names.Given : owner.Names.Preferred) + own : null;
        string? distinct = type.Names.Distinction is { } word ? CSharpNames.Join(preferred, word) : null;
        bool isContested = !type.Names.IsDefine && type.Node is not null && _betweenClasses.Contains(preferred);
        List<string?> candidates = [];
        if (_betweenSchemas.Contains(preferred))
        {
            candidates.Add(CSharpNames.Join(RootName(type.Schema), preferred));
        }
        else if (AmbiguousNames.Contains(preferred, type.Schema.Request.GlobalUsings) || IsOwnMember(type, preferred))
        {
            candidates.Add(ownedBy ?? preferred + "Element");
            candidates.Add(preferred + kind);
        }
        else if (!isContested && (type.Node is not null || !_ofClasses.Contains(preferred)))
        {
            candidates.Add(preferred);
        }

        return candidates.Concat([distinct, ownedBy, type.Node is null || IsOwnMember(type, preferred) ? preferred + kind : null, preferred]).OfType<string>();
    }

    /// <summary>Whether the class declares a member with that name, which C# does not allow (CS0542).</summary>
    private static bool IsOwnMember(NamedType type, string name) => type.Node is { } node && name switch
    {
        "Match" or "Switch" => node.Cases.Count > 0,
        "Read" or "Parse" or "Load" or "LoadAsync" => node.IsElement && node.Base is not null,
        "Clone" => !node.IsElement || node.Base is not null,
        _ => false,
    };

    /// <summary>Returns the preferred names whose groups of types satisfy a predicate.</summary>
    private static HashSet<string> Wanted(List<NamedType> types, Func<IGrouping<string, NamedType>, bool> isMeant) => new(
        types.GroupBy(static type => type.Names.Preferred, StringComparer.OrdinalIgnoreCase).Where(isMeant).Select(static group => group.Key),
        StringComparer.OrdinalIgnoreCase);

    private static string RootName(SchemaShape schema) => schema.Start switch
    {
        ReferenceShape reference => CSharpNames.Pascal(reference.Define.Word),
        ElementShape { Name: { } name } => CSharpNames.Pascal(name.LocalName),
        _ => schema.Request.Name,
    };

    /// <summary>Removes words from the middle of a long name. The first word shows what the type belongs to, the last ones what it is.</summary>
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
}
