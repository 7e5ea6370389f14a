using SchemaGen.Datatypes;

namespace SchemaGen.Runtime.Values;

/// <summary>A set of texts: the value of an attribute, or of an element without children.</summary>
internal abstract class ValueMatcher
{
    /// <summary>Whether a text is in the set.</summary>
    /// <param name="text">The text, in UTF-8.</param>
    /// <param name="context">What datatypes ask of the document.</param>
    public abstract bool Matches(ReadOnlySpan<byte> text, IDatatypeContext context);

    /// <summary>Adds what is allowed, as messages list it.</summary>
    public abstract void Describe(ICollection<string> expected);
}
