using System.Diagnostics.CodeAnalysis;

namespace SchemaGen.Runtime;

/// <summary>Words as they are: the items of lists that have no type of C#'s.</summary>
internal sealed class XmlStringScalar : XmlScalar<string>
{
    public override string Description => "a word";

    public override bool TryParse(ReadOnlySpan<char> text, [MaybeNullWhen(false)] out string value)
    {
        value = text.ToString();
        return true;
    }

    public override string Format(string value) => value;
}
