using System.Collections.Immutable;

namespace SchemaGen.Compiler.Tests.Properties;

/// <summary>A pattern as text, with the facts that decide whether it can be combined with others (section 7 of the specification).</summary>
/// <param name="Xml">The pattern in the XML syntax.</param>
/// <param name="Attributes">The names of its attributes; <see cref="Any"/> for a wildcard.</param>
/// <param name="Elements">The names of its elements; <see cref="Any"/> for a wildcard.</param>
/// <param name="HasText">Whether text may stand between its elements.</param>
/// <param name="HasData">Whether it holds data, values or lists.</param>
internal sealed record SchemaPart(string Xml, ImmutableHashSet<string> Attributes, ImmutableHashSet<string> Elements, bool HasText = false, bool HasData = false)
{
    /// <summary>The name of a wildcard.</summary>
    public const string Any = "*";

    private static readonly ImmutableHashSet<string> None = ImmutableHashSet.Create<string>(StringComparer.Ordinal);

    /// <summary>The empty pattern.</summary>
    public static SchemaPart Empty { get; } = new("<empty/>", None, None);

    /// <summary>Text between elements.</summary>
    public static SchemaPart Text { get; } = new("<text/>", None, None, HasText: true);

    public static SchemaPart OfAttribute(string xml, params IEnumerable<string> names) => new(xml, None.Union(names), None);

    public static SchemaPart OfElement(string xml, params IEnumerable<string> names) => new(xml, None, None.Union(names));

    public static SchemaPart OfData(string xml) => new(xml, None, None, HasData: true);

    /// <summary>Whether it may be repeated (7.2 and 7.3).</summary>
    public bool CanRepeat => Attributes.IsEmpty && !HasData;

    /// <summary>Returns this pattern inside another one.</summary>
    public SchemaPart In(string wrapper) => this with { Xml = $"<{wrapper}>{Xml}</{wrapper}>" };

    /// <summary>Combines the parts in a group or an interleave, leaving out those that cannot be combined.</summary>
    public static SchemaPart Together(string wrapper, IEnumerable<SchemaPart> parts)
    {
        List<SchemaPart> kept = [];
        foreach (SchemaPart part in parts)
        {
            if (kept.TrueForAll(other => other.FitsBeside(part, isInterleave: wrapper is "interleave" or "mixed")))
            {
                kept.Add(part);
            }
        }

        return Joined(wrapper, kept);
    }

    /// <summary>Returns a choice between the parts.</summary>
    public static SchemaPart OneOf(IReadOnlyList<SchemaPart> parts) => Joined("choice", parts);

    private static SchemaPart Joined(string wrapper, IReadOnlyList<SchemaPart> parts) => parts.Count == 0
        ? Empty
        : new SchemaPart(
            $"<{wrapper}>{string.Concat(parts.Select(static part => part.Xml))}</{wrapper}>",
            None.Union(parts.SelectMany(static part => part.Attributes)),
            None.Union(parts.SelectMany(static part => part.Elements)),
            parts.Any(static part => part.HasText),
            parts.Any(static part => part.HasData));

    private bool FitsBeside(SchemaPart other, bool isInterleave) =>
        !Overlap(Attributes, other.Attributes)
        && !(HasData && other.HasContent)
        && !(other.HasData && HasContent)
        && !(isInterleave && (Overlap(Elements, other.Elements) || (HasText && other.HasText)));

    private bool HasContent => HasData || HasText || !Elements.IsEmpty;

    private static bool Overlap(ImmutableHashSet<string> left, ImmutableHashSet<string> right) =>
        left.Overlaps(right) || (left.Contains(Any) && !right.IsEmpty) || (right.Contains(Any) && !left.IsEmpty);
}
