using System.Collections.Immutable;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.Compiler.Model;

/// <summary>A class to emit. All decisions about it have been made.</summary>
internal sealed record ClassModel
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The namespace.</summary>
    public required string Namespace { get; init; }

    /// <summary>Whether the class is public rather than internal.</summary>
    public required bool IsPublic { get; init; }

    /// <summary>Whether the class is an element rather than a part of one.</summary>
    public required bool IsElement { get; init; }

    /// <summary>The union that it is a case of, with <c>global::</c>; null if it is not a case.</summary>
    public string? Base { get; init; }

    /// <summary>The interfaces that it implements, with <c>global::</c>.</summary>
    public IReadOnlyList<string> Interfaces { get; init; } = [];

    /// <summary>The property that returns the discriminator; null if there is none.</summary>
    public CaseKeyModel? CaseKey { get; init; }

    /// <summary>The schema's documentation, or null.</summary>
    public string? Documentation { get; init; }

    /// <summary>The lines of the pattern in compact notation.</summary>
    public IReadOnlyList<string> Notation { get; init; } = [];

    /// <summary>The local name of its elements; null if there are none.</summary>
    public string? ElementName { get; init; }

    /// <summary>The name used when an element of the class is written by itself: the first one, for a case its union's.</summary>
    public (string LocalName, string NamespaceUri) WrittenName { get; init; } = ("", "");

    /// <summary>The property for the element's name, if it may have several; else null.</summary>
    public string? NameProperty => InheritedMembers.Concat(Members).FirstOrDefault(static member => member.Kind == MemberKind.Name)?.Name;

    /// <summary>The locations of its elements in the schema.</summary>
    public ImmutableArray<SourceLocation> ElementPlaces { get; init; } = [];

    /// <summary>The class of the schema that reads it, with <c>global::</c>.</summary>
    public required string Schema { get; init; }

    /// <summary>The class that has its element numbers in the schema class: itself, or the union for a case of one element.</summary>
    public required string ElementsName { get; init; }

    /// <summary>The members that it declares.</summary>
    public required IReadOnlyList<MemberModel> Members { get; init; }

    /// <summary>The members that its bases declare.</summary>
    public required IReadOnlyList<MemberModel> InheritedMembers { get; init; }

    /// <summary>The cases; empty for a class that is not a union.</summary>
    public IReadOnlyList<CaseModel> Cases { get; init; } = [];

    /// <summary>The attribute that distinguishes the cases; empty if elements do.</summary>
    public string DiscriminatorName { get; init; } = "";

    /// <summary>The attribute's namespace.</summary>
    public string DiscriminatorNamespace { get; init; } = "";

    /// <summary>Whether it has a constructor from a start tag: it has members to create immediately, or required ones, which only the reader may leave unset.</summary>
    public required bool HasTagConstructor { get; init; }

    /// <summary>Whether its base class has a constructor from a start tag, too.</summary>
    public required bool BaseHasTagConstructor { get; init; }

    /// <summary>Whether its base class selects a case by an attribute, too.</summary>
    public required bool BaseHasCreate { get; init; }

    /// <summary>Whether the constructor from a start tag replaces the setting of required members.</summary>
    public required bool SetsRequiredMembers { get; init; }

    /// <summary>The case for content that the schema does not allow; null for a class that is not a union.</summary>
    public CaseModel? Unrecognized { get; init; }

    /// <summary>The cases that <c>Match</c> handles.</summary>
    public IEnumerable<CaseModel> AllCases => Unrecognized is null ? Cases : Cases.Append(Unrecognized);

    /// <summary>Whether it is a union.</summary>
    public bool IsAbstract => Cases.Count > 0;
}
