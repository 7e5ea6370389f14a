using SchemaGen.Datatypes;
using SchemaGen.Runtime.Programs;

namespace SchemaGen.Runtime.Values;

/// <summary>Any value of a datatype but the excepted ones.</summary>
internal sealed class DataMatcher(LazyDatatype datatype, ValueMatcher? except) : ValueMatcher
{
    public override bool Matches(ReadOnlySpan<char> text, IDatatypeContext context) =>
        datatype.Value.IsValid(text, context) && except?.Matches(text, context) != true;

    public override void Describe(ICollection<string> expected) => expected.Add(datatype.Value.Description);
}
