using SchemaGen.Datatypes;
using SchemaGen.Runtime.Programs;

namespace SchemaGen.Runtime.Values;

/// <summary>Any value of a datatype but the excepted ones.</summary>
internal sealed class DataMatcher(LazyDatatype datatype, ValueMatcher? except) : ValueMatcher
{
    private readonly AcceptedTexts _accepted = new();

    public override bool Matches(ReadOnlySpan<char> text, IDatatypeContext context)
    {
        // Documents repeat their values; what was accepted once needs no second look, unless it depends on the place.
        if (_accepted.Contains(text))
        {
            return true;
        }

        if (!datatype.Value.IsValid(text, context) || except?.Matches(text, context) == true)
        {
            return false;
        }

        if (!datatype.Value.IsContextDependent)
        {
            _accepted.Add(text);
        }

        return true;
    }

    public override void Describe(ICollection<string> expected) => expected.Add(datatype.Value.Description);
}
