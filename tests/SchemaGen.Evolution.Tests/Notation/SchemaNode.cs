namespace SchemaGen.Evolution.Tests.Notation;

/// <summary>A schema's pattern that can be changed at random; its text is in <see cref="SchemaNotation"/>.</summary>
/// <param name="Kind"><c>|</c>, <c>,</c>, <c>&amp;</c>, <c>?</c>, <c>*</c>, <c>+</c>, <c>element</c>, <c>attribute</c>, or <c>leaf</c>.</param>
/// <param name="Text">The name of an element or attribute; the text of a leaf.</param>
/// <param name="Children">The parts.</param>
internal sealed record SchemaNode(string Kind, string Text, IReadOnlyList<SchemaNode> Children)
{
    public static SchemaNode Leaf(string text) => new("leaf", text, []);

    public static SchemaNode Of(string kind, params SchemaNode[] children) => new(kind, "", children);

    /// <summary>The pattern and all in it.</summary>
    public IEnumerable<SchemaNode> SelfAndDescendants() => Children.SelectMany(static child => child.SelfAndDescendants()).Prepend(this);

    /// <summary>The pattern with one part, found by reference, changed.</summary>
    public SchemaNode Replace(SchemaNode part, SchemaNode replacement) =>
        ReferenceEquals(this, part) ? replacement
        : Children.Count == 0 ? this
        : this with { Children = [.. Children.Select(child => child.Replace(part, replacement))] };

    public override string ToString() => Kind switch
    {
        "leaf" => Text,
        "element" => $"{Text}{{ {Children[0]} }}",
        "attribute" => $"@{Text}{{ {Children[0]} }}",
        "?" or "*" or "+" => $"({Children[0]}){Kind}",
        _ => $"({string.Join($" {Kind} ", Children)})",
    };
}
