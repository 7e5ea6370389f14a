namespace SchemaGen.Datatypes.Xsd;

/// <summary>Section 3.3.11: the name of an unparsed entity that the document declares.</summary>
internal sealed class EntityType() : TextType("ENTITY", WhiteSpace.Collapse, XmlNames.IsNCName)
{
    public override bool IsContextDependent => true;

    // The context asks by string, which costs an allocation; documents with unparsed entities are too rare for a better way.
    public override bool IsValid(ReadOnlySpan<char> text, IDatatypeContext? context) =>
        base.IsValid(text, context) && context is not null && context.IsUnparsedEntity(text.ToString());

    public override string Explain(ReadOnlySpan<char> text, IDatatypeContext? context) =>
        NameFault.OfNCName(text) ?? $"no unparsed entity '{text.ToString()}' is declared";
}
