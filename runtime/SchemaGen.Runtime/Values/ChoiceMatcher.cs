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
        bool isListOnly = Array.TrueForAll(alternatives, static alternative => alternative is ListMatcher);
        foreach (ValueMatcher alternative in alternatives)
        {
            if (alternative is ListMatcher list && !isListOnly)
            {
                // An item of it is no alternative to the others.
                fault.AddKind(list.Description);
            }
            else
            {
                alternative.Explain(text, context, fault);
            }
        }
    }
}
