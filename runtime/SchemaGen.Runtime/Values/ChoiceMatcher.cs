using SchemaGen.Datatypes;

namespace SchemaGen.Runtime.Values;

/// <summary>One of some sets of strings.</summary>
internal sealed class ChoiceMatcher(ValueMatcher[] alternatives) : ValueMatcher
{
    public override bool Matches(ReadOnlySpan<byte> text, IDatatypeContext context)
    {
        foreach (ValueMatcher alternative in alternatives)
        {
            if (alternative.Matches(text, context))
            {
                return true;
            }
        }

        return false;
    }

    public override void Explain(ReadOnlySpan<byte> text, IDatatypeContext context, ValueFault fault)
    {
        foreach (ValueMatcher alternative in alternatives)
        {
            alternative.Explain(text, context, fault);
        }
    }
}
