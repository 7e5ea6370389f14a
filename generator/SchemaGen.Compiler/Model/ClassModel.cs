using System.Collections.Immutable;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.Compiler.Model;

/// <summary>A class to emit: everything in it is decided.</summary>
internal sealed record ClassModel
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The namespace.</summary>
    public required string Namespace { get; init; }

    /// <summary>Whether it is public; else internal.</summary>
    public required bool IsPublic { get; init; }

    /// <summary>Whether it is an element; else a part of one.</summary>
    public required bool IsElement { get; init; }

    /// <summary>The union of which it is a case, with <c>global::</c>; null if it is none.</summary>
    public string? Base { get; init; }

    /// <summary>The interfaces that it implements, with <c>global::</c>.</summary>
    public IReadOnlyList<string> Interfaces { get; init; } = [];

    /// <summary>The property that tells the case; null if there is none.</summary>
    public CaseKeyModel? CaseKey { get; init; }

    /// <summary>What the schema says about it, or null.</summary>
    public string? Documentation { get; init; }

    /// <summary>The pattern in compact notation, in lines.</summary>
    public IReadOnlyList<string> Notation { get; init; } = [];

    /// <summary>The local name of the elements that it stands for; null if there are none.</summary>
    public string? ElementName { get; init; }

    /// <summary>The name of an element of the class when it is written by itself: the first one's, of a case its union's.</summary>
    public (string LocalName, string NamespaceUri) WrittenName { get; init; } = ("", "");

    /// <summary>The property for the element's name, if it may have several; else null.</summary>
    public string? NameProperty => InheritedMembers.Concat(Members).FirstOrDefault(static member => member.Kind == MemberKind.Name)?.Name;

    /// <summary>Where the schema has the elements that it stands for.</summary>
    public ImmutableArray<SourceLocation> ElementPlaces { get; init; } = [];

    /// <summary>The class of the schema that reads it, with <c>global::</c>.</summary>
    public required string Schema { get; init; }

    /// <summary>The class whose element numbers stand for it in the schema class: itself, or for a case of one element its union.</summary>
    public required string ElementsName { get; init; }

    /// <summary>The members that it declares.</summary>
    public required IReadOnlyList<MemberModel> Members { get; init; }

    /// <summary>The members that its bases declare.</summary>
    public required IReadOnlyList<MemberModel> InheritedMembers { get; init; }

    /// <summary>The cases; none for a class that is not a union.</summary>
    public IReadOnlyList<CaseModel> Cases { get; init; } = [];

    /// <summary>The attribute that tells the cases apart; empty if elements do.</summary>
    public string DiscriminatorName { get; init; } = "";

    /// <summary>The attribute's namespace.</summary>
    public string DiscriminatorNamespace { get; init; } = "";

    /// <summary>Whether it is made from a start tag: it has members to make at once, or required ones, which only the reader may leave open.</summary>
    public required bool HasTagConstructor { get; init; }

    /// <summary>Whether its base is made from a start tag, too.</summary>
    public required bool BaseHasTagConstructor { get; init; }

    /// <summary>Whether its base chooses a case by an attribute, too.</summary>
    public required bool BaseHasCreate { get; init; }

    /// <summary>Whether the constructor from a start tag stands in for required members.</summary>
    public required bool SetsRequiredMembers { get; init; }

    /// <summary>The case for what the schema does not know; null for a class that is not a union.</summary>
    public CaseModel? Unrecognized { get; init; }

    /// <summary>The cases that <c>Match</c> asks for.</summary>
    public IEnumerable<CaseModel> AllCases => Unrecognized is null ? Cases : Cases.Append(Unrecognized);

    /// <summary>Whether it is a union.</summary>
    public bool IsAbstract => Cases.Count > 0;
}
