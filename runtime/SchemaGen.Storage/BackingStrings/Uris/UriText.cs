using System.Buffers;
using System.Text;

namespace SchemaGen.Storage;

/// <summary>The characters of URIs (RFC 3986, section 2).</summary>
internal static class UriText
{
    private const string Unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    private const string SubDelimiters = "!$&'()*+,;=";

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The characters of a server's name.</summary>
    public static SearchValues<char> Name { get; } = SearchValues.Create(Unreserved + SubDelimiters);

    /// <summary>The characters of a user, and of what stands between brackets.</summary>
    public static SearchValues<char> Address { get; } = SearchValues.Create(Unreserved + SubDelimiters + ":");

    /// <summary>The characters of a path.</summary>
    public static SearchValues<char> Path { get; } = SearchValues.Create(Unreserved + SubDelimiters + ":@/");

    /// <summary>The characters of a query.</summary>
    public static SearchValues<char> Query { get; } = SearchValues.Create(Unreserved + SubDelimiters + ":@/?");

    /// <summary>Whether a text has only some characters, and two hexadecimal digits behind each percent sign.</summary>
    public static bool IsWellFormed(ReadOnlySpan<char> text, SearchValues<char> allowed)
    {
        while (text.IndexOfAnyExcept(allowed) is >= 0 and int at)
        {
            if (text[at] != '%' || text.Length - at < 3 || !char.IsAsciiHexDigit(text[at + 1]) || !char.IsAsciiHexDigit(text[at + 2]))
            {
                return false;
            }

            text = text[(at + 3)..];
        }

        return true;
    }

    /// <summary>Replaces percent signs with what they stand for.</summary>
    public static string Decode(ReadOnlySpan<char> text)
    {
        if (!text.Contains('%'))
        {
            return text.ToString();
        }

        byte[] bytes = new byte[text.Length];
        int length = 0;
        for (int i = 0; i < text.Length; i++, length++)
        {
            bytes[length] = (byte)text[i];
            if (text[i] == '%')
            {
                bytes[length] = (byte)((HexValue(text[i + 1]) << 4) | HexValue(text[i + 2]));
                i += 2;
            }
        }

        return DecodeUtf8(bytes.AsSpan(0, length));
    }

    /// <summary>Writes percent signs for all but some characters.</summary>
    public static string Encode(string text, SearchValues<char> allowed)
    {
        if (!text.AsSpan().ContainsAnyExcept(allowed))
        {
            return text;
        }

        StringBuilder encoded = new();
        foreach (byte code in Encoding.UTF8.GetBytes(text))
        {
            _ = allowed.Contains((char)code) ? encoded.Append((char)code) : encoded.Append('%').Append(Convert.ToHexString([code]));
        }

        return encoded.ToString();
    }

    private static int HexValue(char digit) => char.IsAsciiDigit(digit) ? digit - '0' : (digit | 0x20) - 'a' + 10;

    private static string DecodeUtf8(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Contains((byte)0))
        {
            throw new BackingStringException(BackingStringFault.ContainsNul, "the URI has a NUL character");
        }

        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw new BackingStringException(BackingStringFault.NotUnicode, "what the percent signs of the URI stand for is not UTF-8");
        }
    }
}
