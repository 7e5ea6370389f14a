namespace SchemaGen.Datatypes;

/// <summary>
/// A datatype with its parameters applied: a set of strings with an equality (RELAX NG specification, section 2;
/// XSD 1.0 part 2). Immutable and safe to share between threads.
/// </summary>
public abstract class Datatype
{
    private protected Datatype(string name) => Name = name;

    /// <summary>The name in its library, without parameters: <c>unsignedInt</c>.</summary>
    public string Name { get; }

    /// <summary>Whether the meaning of a string depends on the document around it (QName, NOTATION, ENTITY).</summary>
    public virtual bool IsContextDependent => false;

    /// <summary>The meaning of the type for ID/IDREF soundness (RELAX NG DTD Compatibility, section 5).</summary>
    public virtual IdType IdType => IdType.None;

    /// <summary>The parameters of the type, in document order.</summary>
    public virtual IReadOnlyList<DatatypeParameter> Parameters => [];

    /// <summary>Returns whether <paramref name="text"/>, as written in the document, is allowed. This method normalises white space.</summary>
    /// <param name="text">The text as read, not normalised.</param>
    /// <param name="context">The context of the value, such as its namespace prefixes; needed only if <see cref="IsContextDependent"/>.</param>
    public abstract bool IsValid(ReadOnlySpan<char> text, IDatatypeContext? context = null);

    /// <summary>
    /// Returns the value of <paramref name="text"/>, or null if the text is not allowed. Two texts represent the same value
    /// exactly if the returned objects are equal by <see cref="object.Equals(object)"/>.
    /// </summary>
    public abstract object? Parse(string text, IDatatypeContext? context = null);

    /// <summary>
    /// Returns the reason why a text is not allowed, as a clause for error messages: <c>a name cannot start with '1'</c>; null if <see cref="Description"/> is sufficient.
    /// </summary>
    /// <param name="text">A text that <see cref="IsValid"/> rejects, not normalised.</param>
    /// <param name="context">As for <see cref="IsValid"/>.</param>
    public virtual string? Explain(string text, IDatatypeContext? context = null) => null;

    /// <summary>A description of valid values, for error messages: <c>an unsignedInt of at most 7</c>, <c>a token that matches [a-z]+</c>.</summary>
    public abstract string Description { get; }
}
