namespace SchemaGen.Datatypes.BuiltIn;

/// <summary>RELAX NG specification, section 4: any text at all; white space matters only to equality.</summary>
internal sealed class BuiltInDatatype(string name, string description, WhiteSpace whiteSpace) : Datatype(name)
{
    public override string Description => description;

    public override bool IsValid(ReadOnlySpan<char> text, IDatatypeContext? context = null) => true;

    public override object? Parse(string text, IDatatypeContext? context = null) => WhiteSpaceNormalizer.Normalize(text, whiteSpace);
}
