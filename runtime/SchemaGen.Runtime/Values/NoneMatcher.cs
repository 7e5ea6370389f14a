using SchemaGen.Datatypes;

namespace SchemaGen.Runtime.Values;

/// <summary>No string.</summary>
internal sealed class NoneMatcher : ValueMatcher
{
    public static NoneMatcher Instance { get; } = new();

    public override bool Matches(ReadOnlySpan<byte> text, IDatatypeContext context) => false;

    public override void Explain(ReadOnlySpan<byte> text, IDatatypeContext context, ValueFault fault)
    {
    }
}
