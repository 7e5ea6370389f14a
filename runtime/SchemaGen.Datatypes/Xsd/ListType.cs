namespace SchemaGen.Datatypes.Xsd;

/// <summary>Sections 3.3.5, 3.3.10 and 3.3.12: IDREFS, NMTOKENS and ENTITIES, lists of at least one item.</summary>
internal sealed class ListType(string name, XsdType item, IdType idType = IdType.None) : XsdType(name, WhiteSpace.Collapse)
{
    public override string LengthUnit => "item";

    public override bool IsContextDependent => item.IsContextDependent;

    public override IdType IdType => idType;

    public override bool IsValid(ReadOnlySpan<char> text, IDatatypeContext? context)
    {
        for (int space = text.IndexOf(' '); space >= 0; space = text.IndexOf(' '))
        {
            if (!item.IsValid(text[..space], context))
            {
                return false;
            }

            text = text[(space + 1)..];
        }

        return item.IsValid(text, context);
    }

    public override string? Explain(ReadOnlySpan<char> text, IDatatypeContext? context)
    {
        string[] items = text.ToString().Split(' ');
        int wrong = Array.FindIndex(items, one => !item.IsValid(one.AsSpan(), context));
        string? reason = wrong < 0 ? null : item.Explain(items[wrong].AsSpan(), context);
        return items.Length <= 1 || wrong < 0 ? reason : $"item {wrong + 1} is '{items[wrong]}'{(reason is null ? "" : $", and {reason}")}";
    }

    /// <summary>The collapsed text: the items are their own values, so equal lists have equal texts.</summary>
    public override object GetValue(ReadOnlySpan<char> text, IDatatypeContext? context) => text.ToString();

    public override int GetLength(ReadOnlySpan<char> text)
    {
        int length = 1;
        foreach (char c in text)
        {
            length += c == ' ' ? 1 : 0;
        }

        return length;
    }
}
