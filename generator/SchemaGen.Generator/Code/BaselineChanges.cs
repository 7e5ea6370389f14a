using Microsoft.CodeAnalysis;

namespace SchemaGen.Generator.Code;

/// <summary>The changes in a project's generated types since its baselines, indexed by the names that code uses.</summary>
internal sealed class BaselineChanges
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Type, string Member), CodeChange> _members = [];
    private readonly ILookup<string, CodeChange> _types;
    private readonly ILookup<string, CodeChange> _newMembers;
    private readonly ILookup<string, CodeChange> _newCases;
    private readonly ILookup<string, CodeChange> _goneCases;
    private readonly ILookup<string, CodeChange> _goneTypes;

    /// <summary>Indexes changes.</summary>
    public BaselineChanges(IReadOnlyCollection<CodeChange> changes)
    {
        foreach (CodeChange change in changes)
        {
            _names.Add(change.Member ?? change.Type);
            if (change.Member is { } member)
            {
                _members[(change.FullType, member)] = change;
            }
        }

        CodeChange[] types = [.. changes.Where(static change => change.Member is null)];
        _types = types.Where(static change => change.New is not null).ToLookup(static change => change.FullType, StringComparer.Ordinal);
        _newMembers = changes.Where(static change => change.Member is not null && (change.Old is null || change.BecameRequired))
            .ToLookup(static change => change.FullType, StringComparer.Ordinal);
        _newCases = types.Where(static change => change.Difference.Union is not null && change.Difference.Union != change.Difference.FormerUnion)
            .ToLookup(static change => $"{change.Namespace}.{change.Difference.Union}", StringComparer.Ordinal);
        _goneCases = types.Where(static change => change.Difference.FormerUnion is not null && change.Difference.Union != change.Difference.FormerUnion)
            .ToLookup(static change => $"{change.Namespace}.{change.Difference.FormerUnion}", StringComparer.Ordinal);
        _goneTypes = types.Where(static change => change.New is null || change.New.Contains(", named ")).ToLookup(static change => change.Type, StringComparer.Ordinal);
    }

    /// <summary>No changes.</summary>
    public static BaselineChanges None { get; } = new([]);

    /// <summary>Whether nothing changed.</summary>
    public bool IsEmpty => _names.Count == 0;

    /// <summary>Whether a changed type or member has this name. Few names in a program do, so this check comes first.</summary>
    public bool HasName(string name) => _names.Contains(name);

    /// <summary>Returns the change of a member, or null.</summary>
    public CodeChange? Of(INamedTypeSymbol type, string member) => _members.TryGetValue((NameOf(type), member), out CodeChange? change) ? change : null;

    /// <summary>Returns the changes of an existing type.</summary>
    public IEnumerable<CodeChange> Of(INamedTypeSymbol type) => _types[NameOf(type)];

    /// <summary>Returns the members of a type that are new, or newly required.</summary>
    public IEnumerable<CodeChange> NewMembers(INamedTypeSymbol type) => _newMembers[NameOf(type)];

    /// <summary>Returns the new cases of a union.</summary>
    public IEnumerable<CodeChange> NewCases(INamedTypeSymbol union) => _newCases[NameOf(union)];

    /// <summary>Returns the former cases of a union.</summary>
    public IEnumerable<CodeChange> GoneCases(INamedTypeSymbol union) => _goneCases[NameOf(union)];

    /// <summary>Returns the change of a type with this name that was removed or renamed, or null.</summary>
    public CodeChange? GoneType(string name) => _goneTypes[name].FirstOrDefault();

    /// <summary>Returns the new property that may replace a removed member, or null.</summary>
    public CodeChange? Successor(CodeChange gone) => _newMembers[gone.FullType]
        .FirstOrDefault(change => change.Old is null && change.Difference.XmlName == gone.Difference.XmlName && gone.Difference.XmlName.Length > 0);

    private static string NameOf(INamedTypeSymbol type) => $"{type.ContainingNamespace.ToDisplayString()}.{type.Name}";
}
