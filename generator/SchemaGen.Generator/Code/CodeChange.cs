using SchemaGen.Evolution.Api;

namespace SchemaGen.Generator.Code;

/// <summary>A change of the generated types, where they are and since when.</summary>
/// <param name="Difference">The change.</param>
/// <param name="Namespace">The namespace of the types.</param>
/// <param name="Baseline">The older version, as messages name it.</param>
internal sealed record CodeChange(ApiDifference Difference, string Namespace, string Baseline)
{
    private const string Required = "required ";

    /// <summary>The name of the type.</summary>
    public string Type => Difference.Change.Type;

    /// <summary>The name of the property or of the enum's member; null for a change of the type.</summary>
    public string? Member => Difference.Change.Member;

    /// <summary>What it was; null if it is new.</summary>
    public string? Old => Difference.Change.Old;

    /// <summary>What it is; null if it is gone.</summary>
    public string? New => Difference.Change.New;

    /// <summary>The type's name with its namespace.</summary>
    public string FullType => $"{Namespace}.{Type}";

    /// <summary>Whether the property has the same type, and only may or must be absent in other cases.</summary>
    public bool IsPresence => Old is not null && New is not null && Bare(Old) == Bare(New);

    /// <summary>Whether the property may be null and could not be before.</summary>
    public bool BecameNullable => IsPresence && !IsNullable(Old!) && IsNullable(New!);

    /// <summary>Whether new objects need the property and did not before.</summary>
    public bool BecameRequired => Member is not null && IsRequired(New) && !IsRequired(Old);

    /// <summary>Whether it keeps its name and type, and stands for something else in XML.</summary>
    public bool IsOtherMeaning => Member is not null && Old is not null && New is not null && (New.EndsWith("\"", StringComparison.Ordinal) || Old.EndsWith(" now", StringComparison.Ordinal));

    /// <summary>Whether the name of the type stands for another type, a class instead of an enum, or no longer for a case of its union.</summary>
    public bool IsOtherType => Member is null && Old is not null && New is not null
        && (New.Contains(", named ") || (Old == "enum") != (New == "enum") || (Difference.FormerUnion is not null && Difference.FormerUnion != Difference.Union));

    /// <summary>Whether the type cannot be created any more, because it has cases now.</summary>
    public bool BecameAbstract => Member is null && New?.StartsWith("abstract ", StringComparison.Ordinal) == true && Old?.StartsWith("class", StringComparison.Ordinal) == true;

    private static bool IsRequired(string? type) => type?.StartsWith(Required, StringComparison.Ordinal) == true;

    private static bool IsNullable(string type) => type.EndsWith("?", StringComparison.Ordinal);

    private static string Bare(string type) => (IsRequired(type) ? type[Required.Length..] : type).TrimEnd('?');
}
