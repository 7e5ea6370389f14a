using SchemaGen.Datatypes;

namespace SchemaGen.Runtime.Values;

/// <summary>A set of texts: the value of an attribute, or of an element without children.</summary>
internal abstract class ValueMatcher
{
    /// <summary>Whether a text is in the set.</summary>
    /// <param name="text">The text, in UTF-8.</param>
    /// <param name="context">What datatypes ask of the document.</param>
    public abstract bool Matches(ReadOnlySpan<byte> text, IDatatypeContext context);

    /// <summary>Says what is wrong with a text that is not in the set.</summary>
    public abstract void Explain(ReadOnlySpan<byte> text, IDatatypeContext context, ValueFault fault);
}
