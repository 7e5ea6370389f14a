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

    // Without writing the value out: code for that would have to be compiled first.
    public override bool IsCanonical(Guid value, ReadOnlySpan<char> text)
    {
        if (text.Length != CanonicalLength)
        {
            return false;
        }

        for (int i = 0; i < text.Length; i++)
        {
            bool isFitting = i is 8 or 13 or 18 or 23 ? text[i] == '-' : text[i] is (>= '0' and <= '9') or (>= 'a' and <= 'f');
            if (!isFitting)
            {
                return false;
            }
        }

        return true;
    }
}
