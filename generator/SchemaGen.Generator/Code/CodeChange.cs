using SchemaGen.Evolution.Api;

namespace SchemaGen.Generator.Code;

/// <summary>A change of the generated types, with their namespace and the baseline.</summary>
/// <param name="Difference">The change.</param>
/// <param name="Namespace">The namespace of the types.</param>
/// <param name="Baseline">The older version, as named in messages.</param>
internal sealed record CodeChange(ApiDifference Difference, string Namespace, string Baseline)
{
    private const string Required = "required ";

    /// <summary>The name of the type.</summary>
    public string Type => Difference.Change.Type;

    /// <summary>The name of the property or enum member; null for a change of the type.</summary>
    public string? Member => Difference.Change.Member;

    /// <summary>The old state; null for an addition.</summary>
    public string? Old => Difference.Change.Old;

    /// <summary>The new state; null for a removal.</summary>
    public string? New => Difference.Change.New;

    /// <summary>The type's name with its namespace.</summary>
    public string FullType => $"{Namespace}.{Type}";

    /// <summary>Whether the property keeps its type and only its nullability or requiredness changed.</summary>
    public bool IsPresence => Old is not null && New is not null && Bare(Old) == Bare(New);

    /// <summary>Whether the property can be null now and could not before.</summary>
    public bool BecameNullable => IsPresence && !IsNullable(Old!) && IsNullable(New!);

    /// <summary>Whether new objects need the property now and did not before.</summary>
    public bool BecameRequired => Member is not null && IsRequired(New) && !IsRequired(Old);

    /// <summary>Whether the member keeps its name and type but stands for something else in XML.</summary>
    public bool IsOtherMeaning => Member is not null && Old is not null && New is not null && (New.EndsWith("\"", StringComparison.Ordinal) || Old.EndsWith(" now", StringComparison.Ordinal));

    /// <summary>Whether the type's name now stands for another type, a class instead of an enum or the reverse, or a case of another union.</summary>
    public bool IsOtherType => Member is null && Old is not null && New is not null
        && (New.Contains(", named ") || (Old == "enum") != (New == "enum") || (Difference.FormerUnion is not null && Difference.FormerUnion != Difference.Union));

    /// <summary>Whether the type can no longer be created, because it has cases now.</summary>
    public bool BecameAbstract => Member is null && New?.StartsWith("abstract ", StringComparison.Ordinal) == true && Old?.StartsWith("class", StringComparison.Ordinal) == true;

    private static bool IsRequired(string? type) => type?.StartsWith(Required, StringComparison.Ordinal) == true;

    private static bool IsNullable(string type) => type.EndsWith("?", StringComparison.Ordinal);

    private static string Bare(string type) => (IsRequired(type) ? type[Required.Length..] : type).TrimEnd('?');
}
