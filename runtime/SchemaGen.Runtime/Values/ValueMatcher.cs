using SchemaGen.Datatypes;

namespace SchemaGen.Runtime.Values;

/// <summary>A set of strings: the value of an attribute or of an element without children.</summary>
internal abstract class ValueMatcher
{
    public abstract bool Matches(ReadOnlySpan<char> text, IDatatypeContext context);

    /// <summary>Adds what is allowed, as messages list it.</summary>
    public abstract void Describe(ICollection<string> expected);
}
