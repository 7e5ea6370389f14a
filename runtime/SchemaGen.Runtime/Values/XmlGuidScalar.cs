namespace SchemaGen.Runtime;

/// <summary>UUIDs with and without hyphens; canonical is lower case with hyphens.</summary>
internal sealed class XmlGuidScalar : XmlScalar<Guid>
{
    private const int CanonicalLength = 36;

    public override string Description => "a UUID";

    public override bool TryParse(ReadOnlySpan<char> text, out Guid value)
    {
        ReadOnlySpan<char> trimmed = text.Trim(" \t\r\n");
        return Guid.TryParseExact(trimmed, "D", out value) || Guid.TryParseExact(trimmed, "N", out value);
    }

    public override string Format(Guid value) => value.ToString("D");
}
