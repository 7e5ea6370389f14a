using System.Buffers;
using System.Globalization;

namespace SchemaGen.Storage;

/// <summary>Reads URIs strictly by RFC 3986, as libxml2 does for libvirt: nothing is repaired.</summary>
internal static class BackingUriParser
{
    private static readonly SearchValues<char> EndOfAuthority = SearchValues.Create("/?#");
    private static readonly SearchValues<char> SchemeCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-.");

    public static BackingUri Parse(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> rest = text;
        string scheme = TakeScheme(ref rest);
        ReadOnlySpan<char> authority = Take(ref rest, EndOfAuthority);
        bool hasUserInfo = DropUserInfo(ref authority);
        string host = TakeHost(ref authority);
        ushort? port = ReadPort(authority);

        int fragment = rest.IndexOf('#');
        bool hasFragment = fragment >= 0;
        if (hasFragment)
        {
            Demand(UriText.IsWellFormed(rest[(fragment + 1)..], UriText.Query), "its fragment has a character that URIs do not have");
            rest = rest[..fragment];
        }

        int query = rest.IndexOf('?');
        string? queryText = query < 0 ? null : rest[(query + 1)..].ToString();
        Demand(UriText.IsWellFormed(queryText, UriText.Query), "its query has a character that URIs do not have");
        ReadOnlySpan<char> path = query < 0 ? rest : rest[..query];
        Demand(UriText.IsWellFormed(path, UriText.Path), "its path has a character that URIs do not have");
        return new BackingUri(scheme, hasUserInfo, host, port, UriText.Decode(path), queryText, hasFragment);
    }

    private static string TakeScheme(ref ReadOnlySpan<char> rest)
    {
        int colon = rest.IndexOf(':');
        ReadOnlySpan<char> scheme = rest[..Math.Max(colon, 0)];
        Demand(!scheme.IsEmpty && char.IsAsciiLetter(scheme[0]) && !scheme.ContainsAnyExcept(SchemeCharacters), "it does not begin with a scheme");
        rest = rest[(colon + 1)..];
        if (!rest.StartsWith("//"))
        {
            throw new BackingStringException(BackingStringFault.MissingHost, "the URI has no server: '//' does not follow its scheme");
        }

        rest = rest[2..];
        return scheme.ToString();
    }

    private static ReadOnlySpan<char> Take(ref ReadOnlySpan<char> rest, SearchValues<char> ends)
    {
        int end = rest.IndexOfAny(ends);
        ReadOnlySpan<char> part = end < 0 ? rest : rest[..end];
        rest = rest[part.Length..];
        return part;
    }

    private static bool DropUserInfo(ref ReadOnlySpan<char> authority)
    {
        int at = authority.IndexOf('@');
        if (at < 0)
        {
            return false;
        }

        Demand(UriText.IsWellFormed(authority[..at], UriText.Address), "its user has a character that URIs do not have");
        authority = authority[(at + 1)..];
        return true;
    }

    private static string TakeHost(ref ReadOnlySpan<char> authority)
    {
        if (authority.StartsWith("["))
        {
            int end = authority.IndexOf(']');
            Demand(end > 1 && UriText.IsWellFormed(authority[1..end], UriText.Address), "the brackets of its server hold no address");
            ReadOnlySpan<char> address = authority[1..end];
            authority = authority[(end + 1)..];
            return UriText.Decode(address);
        }

        int colon = authority.IndexOf(':');
        ReadOnlySpan<char> name = colon < 0 ? authority : authority[..colon];
        Demand(UriText.IsWellFormed(name, UriText.Name), "its server has a character that URIs do not have");
        authority = authority[name.Length..];
        return UriText.Decode(name);
    }

    private static ushort? ReadPort(ReadOnlySpan<char> authority)
    {
        if (authority.IsEmpty)
        {
            return null;
        }

        return authority[0] == ':' && ushort.TryParse(authority[1..], NumberStyles.None, CultureInfo.InvariantCulture, out ushort port)
            ? port
            : throw new BackingStringException(BackingStringFault.InvalidPort, "the URI's port is not a number from 0 to 65535");
    }

    private static void Demand(bool condition, string otherwise)
    {
        if (!condition)
        {
            throw new BackingStringException(BackingStringFault.InvalidUri, $"this is not a URI: {otherwise}");
        }
    }
}
