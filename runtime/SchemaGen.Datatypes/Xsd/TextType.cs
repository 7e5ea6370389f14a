namespace SchemaGen.Datatypes.Xsd;

/// <summary>A type whose values are its normalised texts: the string family (sections 3.2.1 and 3.3.1 to 3.3.12) and anyURI.</summary>
/// <param name="name">The name.</param>
/// <param name="whiteSpace">The white space normalisation of the type.</param>
/// <param name="test">Whether a text is in the lexical space; null if all are.</param>
/// <param name="idType">The type's role in ID/IDREF soundness.</param>
/// <param name="explain">Returns the reason why a text fails the test.</param>
internal class TextType(string name, WhiteSpace whiteSpace, LexicalTest? test = null, IdType idType = IdType.None, LexicalFault? explain = null)
    : XsdType(name, whiteSpace)
{
    public override string LengthUnit => "character";

    public override IdType IdType => idType;

    public override bool IsValid(ReadOnlySpan<char> text, IDatatypeContext? context) => test is null || test(text);

    public override string? Explain(ReadOnlySpan<char> text, IDatatypeContext? context) => explain?.Invoke(text);

    public sealed override object GetValue(ReadOnlySpan<char> text, IDatatypeContext? context) => text.ToString();

    /// <summary>Code points, not UTF-16 units (section 4.3.1: characters of XML).</summary>
    public sealed override int GetLength(ReadOnlySpan<char> text)
    {
        int length = text.Length;
        for (int i = 1; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i]))
            {
                length--;
            }
        }

        return length;
    }
}
