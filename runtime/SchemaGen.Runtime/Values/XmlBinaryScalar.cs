using System.Buffers;
using SchemaGen.Runtime.Values;

namespace SchemaGen.Runtime;

/// <summary>xs:base64Binary and xs:hexBinary; canonical is without white space, in upper case.</summary>
/// <param name="isHexadecimal">Which of both.</param>
internal sealed class XmlBinaryScalar(bool isHexadecimal) : XmlScalar<ReadOnlyMemory<byte>>
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdefABCDEF");

    public override string Description => isHexadecimal ? "bytes in hexadecimal digits" : "bytes in Base64";

    public override bool TryParse(ReadOnlySpan<char> text, out ReadOnlyMemory<byte> value)
    {
        ReadOnlySpan<char> trimmed = text.Trim(WhiteSpace.Characters);
        if (isHexadecimal)
        {
            bool isRead = trimmed.Length % 2 == 0 && trimmed.IndexOfAnyExcept(Digits) < 0;
            value = isRead ? Convert.FromHexString(trimmed) : default(ReadOnlyMemory<byte>);
            return isRead;
        }

        // Four digits are three bytes; what is more is white space.
        byte[] bytes = new byte[(trimmed.Length + 3) / 4 * 3];
        bool isDecoded = Convert.TryFromBase64Chars(trimmed, bytes, out int count);
        value = bytes.AsMemory(0, count);
        return isDecoded;
    }

    public override string Format(ReadOnlyMemory<byte> value) => isHexadecimal ? Convert.ToHexString(value.Span) : Convert.ToBase64String(value.Span);

    internal override bool AreEqual(object left, object right) =>
        left is ReadOnlyMemory<byte> value && right is ReadOnlyMemory<byte> other ? value.Span.SequenceEqual(other.Span) : left.Equals(right);
}
