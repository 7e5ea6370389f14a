using SchemaGen.Compiler.Naming;

namespace SchemaGen.Compiler.Derivation;

/// <summary>An enum while it is being derived.</summary>
internal sealed class EnumNode
{
    private readonly Dictionary<string, string> _members = new(StringComparer.Ordinal);

    public EnumNode(TypeNames names, IReadOnlyList<EnumWord> words, string? documentation)
    {
        Names = names;
        Words = words;
        Documentation = documentation;
    }

    /// <summary>What it could be called.</summary>
    public TypeNames Names { get; }

    /// <summary>The values, in schema order.</summary>
    public IReadOnlyList<EnumWord> Words { get; }

    /// <summary>What the schema says about it, or null.</summary>
    public string? Documentation { get; }

    /// <summary>The class in which it was first met.</summary>
    public TypeNode? Owner { get; init; }

    /// <summary>Whether its members stand for values in XML; else they tell which member of a class is set.</summary>
    public bool IsValue { get; init; } = true;

    /// <summary>Whether there are lists of it.</summary>
    public bool IsListed { get; set; }

    /// <summary>The definitions of which the values consist, as far as they are not all of them.</summary>
    public IReadOnlyList<EnumSubset> Subsets { get; init; } = [];

    /// <summary>The name of the class that tells whether a value is in a subset; empty if there are none.</summary>
    public string ExtensionsName { get; set; } = "";

    /// <summary>Gives the members their names.</summary>
    /// <param name="type">This enum.</param>
    /// <param name="stated">The names that were stated, by values.</param>
    public void NameMembers(NamedType type, StatedNames stated)
    {
        NameAllocator allocator = new([TypeNaming.Unrecognized], stated.Displace);
        IReadOnlyDictionary<string, string> taken = stated.TakeMembers(type, allocator);
        foreach ((string word, _) in Words)
        {
            if (taken.TryGetValue(word, out string? name))
            {
                _members.Add(word, name);
            }
        }

        // A word that is a name as it is has the best right to that name. Of others that want one name, none gets it: else a new one could take that of an
        // old one, and code would go on compiling with another meaning.
        List<string> open = [.. Words.Select(static word => word.Word).Where(word => !_members.ContainsKey(word))];
        HashSet<string> contested = new(
            open.Where(static word => !CSharpNames.IsExact(word)).GroupBy(CSharpNames.Pascal, StringComparer.OrdinalIgnoreCase).Where(static group => group.Count() > 1).Select(static group => group.Key),
            StringComparer.OrdinalIgnoreCase);
        foreach (string word in open.OrderBy(static word => !CSharpNames.IsExact(word)).ThenBy(static word => word != CSharpNames.Pascal(word)))
        {
            string name = CSharpNames.Pascal(word);
            _members.Add(word, allocator.Take(CSharpNames.IsExact(word) || !contested.Contains(name) ? name : null, CSharpNames.Spelled(word)));
        }
    }

    /// <summary>The name of the member for a value.</summary>
    public string MemberOf(string word) => _members[word];
}
