using System.Collections.Immutable;

namespace SchemaGen.Storage;

/// <summary>The drivers whose source is a URL (<c>virStorageSourceParseBackingJSONUri</c>).</summary>
internal static class JsonWebDrivers
{
    public static NetworkLocation Url(NetworkProtocol protocol, DriverOptions options, BackingStringNotes notes)
    {
        string url = options.RequiredText("url");
        return UriBackingParser.Parse(url, protocol, notes) with
        {
            SslVerify = protocol is NetworkProtocol.Https or NetworkProtocol.Ftps ? SslVerify(options) : null,
            Cookies = protocol is NetworkProtocol.Https or NetworkProtocol.Http ? Cookies(options) : [],
            Readahead = options.Number("readahead"),
            Timeout = options.Number("timeout"),
        };
    }

    private static bool? SslVerify(DriverOptions options)
    {
        if (!options.Has("sslverify"))
        {
            return null;
        }

        // Older libguestfs writes the word.
        return options.Text("sslverify") == "off" ? false : options.Boolean("sslverify") ?? throw options.Invalid("sslverify", "true, false or \"off\"");
    }

    private static ImmutableArray<HttpCookie> Cookies(DriverOptions options)
    {
        if (!options.Has("cookie"))
        {
            return [];
        }

        string cookies = options.Text("cookie") ?? throw options.Invalid("cookie", "a text");
        return [.. cookies.Split(';').Select(cookie => Cookie(cookie.TrimStart(), options))];
    }

    private static HttpCookie Cookie(string text, DriverOptions options)
    {
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        return equals < 0
            ? throw options.Invalid("cookie", "a list of names and values, 'a=b; c=d'")
            : new HttpCookie(text[..equals], text[(equals + 1)..]);
    }
}
