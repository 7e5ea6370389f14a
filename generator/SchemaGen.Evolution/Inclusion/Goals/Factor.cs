using SchemaGen.Evolution.Inclusion.Terms;
using SchemaGen.Evolution.Inclusion.Values;

namespace SchemaGen.Evolution.Inclusion.Goals;

/// <summary>One of several independent parts of what is compared: a content, or a value.</summary>
/// <param name="Content">The content; null if it is a value.</param>
/// <param name="Values">The values; null if it is a content.</param>
internal readonly record struct Factor(Term? Content, ValueSet? Values)
{
    public static implicit operator Factor(Term content) => new(content, null);

    public static implicit operator Factor(ValueSet values) => new(null, values);

    /// <summary>Whether the other one plainly holds all of this one.</summary>
    public bool IsPartOf(Factor other) => Content is null
        ? Values == other.Values || other.Values!.IsAny
        : Content == other.Content || (other.Content is ChoiceTerm choice && Array.IndexOf(choice.Items, Content) >= 0);
}
