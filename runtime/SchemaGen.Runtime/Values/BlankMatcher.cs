using SchemaGen.Datatypes;

namespace SchemaGen.Runtime.Values;

/// <summary>White space only: the pattern <c>empty</c>.</summary>
internal sealed class BlankMatcher : ValueMatcher
{
    public static BlankMatcher Instance { get; } = new();

    public override bool Matches(ReadOnlySpan<byte> text, IDatatypeContext context) => WhiteSpace.IsBlank(text);

    public override void Explain(ReadOnlySpan<byte> text, IDatatypeContext context, ValueFault fault) => fault.Add("nothing");
}
