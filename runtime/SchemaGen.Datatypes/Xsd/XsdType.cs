namespace SchemaGen.Datatypes.Xsd;

/// <summary>
/// A built-in type of XSD 1.0 part 2, section 3, without the schema's facets: its texts, their values and
/// the order of the values. White space in every text passed in must already be normalised.
/// </summary>
internal abstract class XsdType(string name, WhiteSpace whiteSpace)
{
    public string Name { get; } = name;

    public WhiteSpace WhiteSpace { get; } = whiteSpace;

    /// <summary>The name with its article as it is spoken (an NCName, an unsignedInt), for messages.</summary>
    public string Noun => Name[0] is 'a' or 'i' or 'u' or 'I' or 'E' || Name.StartsWith("NM", StringComparison.Ordinal) || Name.StartsWith("NC", StringComparison.Ordinal)
        ? "an " + Name
        : "a " + Name;

    public virtual bool IsContextDependent => false;

    public virtual IdType IdType => IdType.None;

    /// <summary>The unit that length facets count (section 4.3.1); null if they do not apply.</summary>
    public virtual string? LengthUnit => null;

    /// <summary>Whether the bounds minInclusive to maxExclusive apply.</summary>
    public virtual bool IsOrdered => false;

    /// <summary>Whether totalDigits and fractionDigits apply.</summary>
    public virtual bool HasDigits => false;

    /// <summary>Whether the text is in the lexical space; allocates nothing.</summary>
    public abstract bool IsValid(ReadOnlySpan<char> text, IDatatypeContext? context);

    /// <summary>Returns the reason why a text is not in the lexical space, as a clause; null if the type's name is sufficient.</summary>
    public virtual string? Explain(ReadOnlySpan<char> text, IDatatypeContext? context) => null;

    /// <summary>The value of a valid text, to be compared by <see cref="object.Equals(object)"/>.</summary>
    public abstract object GetValue(ReadOnlySpan<char> text, IDatatypeContext? context);

    /// <summary>The length of a valid text in <see cref="LengthUnit"/>.</summary>
    public virtual int GetLength(ReadOnlySpan<char> text) => throw new NotSupportedException($"{Name} has no length");

    /// <summary>Compares the value of a valid text with a value of this type.</summary>
    public virtual ValueOrder Compare(ReadOnlySpan<char> text, object bound) => throw new NotSupportedException($"{Name} is not ordered");
}
