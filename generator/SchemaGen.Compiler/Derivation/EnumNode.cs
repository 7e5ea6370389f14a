using SchemaGen.Compiler.Naming;

namespace SchemaGen.Compiler.Derivation;

/// <summary>An enum during derivation.</summary>
internal sealed class EnumNode
{
    private readonly Dictionary<string, string> _members = new(StringComparer.Ordinal);

    public EnumNode(TypeNames names, IReadOnlyList<EnumWord> words, string? documentation)
    {
        Names = names;
        Words = words;
        Documentation = documentation;
    }

    /// <summary>The candidate names.</summary>
    public TypeNames Names { get; }

    /// <summary>The values, in schema order.</summary>
    public IReadOnlyList<EnumWord> Words { get; }

    /// <summary>The schema's documentation of the enum, or null.</summary>
    public string? Documentation { get; }

    /// <summary>The class where it was found first.</summary>
    public TypeNode? Owner { get; init; }

    /// <summary>Whether the members stand for values in XML, rather than for the member of a class that is set.</summary>
    public bool IsValue { get; init; } = true;

    /// <summary>Whether lists of this enum exist.</summary>
    public bool IsListed { get; set; }

    /// <summary>The definitions that contribute values, except those that contain all of them.</summary>
    public IReadOnlyList<EnumSubset> Subsets { get; init; } = [];

    /// <summary>The name of the class with the subset checks; empty if there are no subsets.</summary>
    public string ExtensionsName { get; set; } = "";

    /// <summary>Names the members.</summary>
    /// <param name="type">This enum.</param>
    /// <param name="stated">The stated names, by value.</param>
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

        // A value that is already a C# name gets that name first. Other values that compete for one name do not get it: otherwise a new value could take the name
        // of an old one, and existing code would compile with another meaning.
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

    /// <summary>Returns the member name for a value.</summary>
    public string MemberOf(string word) => _members[word];
}
