using SchemaGen.Datatypes;

namespace SchemaGen.Runtime.Values;

/// <summary>Any string.</summary>
internal sealed class AnyMatcher : ValueMatcher
{
    public static AnyMatcher Instance { get; } = new();

    public override bool Matches(ReadOnlySpan<byte> text, IDatatypeContext context) => true;

    public override void Explain(ReadOnlySpan<byte> text, IDatatypeContext context, ValueFault fault) => fault.Add("any text");
}
