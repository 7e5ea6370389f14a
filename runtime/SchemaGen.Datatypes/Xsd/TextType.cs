namespace SchemaGen.Datatypes.Xsd;

/// <summary>A type whose values are its normalised texts: the string family (sections 3.2.1 and 3.3.1 to 3.3.12) and anyURI.</summary>
internal class TextType(string name, WhiteSpace whiteSpace, LexicalTest? test = null, IdType idType = IdType.None)
    : XsdType(name, whiteSpace)
{
    public override string LengthUnit => "character";

    public override IdType IdType => idType;

    public override bool IsValid(ReadOnlySpan<char> text, IDatatypeContext? context) => test is null || test(text);

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
