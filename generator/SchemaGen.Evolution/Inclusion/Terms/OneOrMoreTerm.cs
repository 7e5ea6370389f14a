namespace SchemaGen.Evolution.Inclusion.Terms;

/// <summary>The item once or more.</summary>
internal sealed class OneOrMoreTerm(int id, Term item) : Term(id, item.IsNullable, item.Letters, item.Required)
{
    public Term Item { get; } = item;
}
