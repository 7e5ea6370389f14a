using System.Text;

namespace SchemaGen.Schemas.Catalogs;

/// <summary>Converts public identifiers, in plain form and as URNs (sections 6.2 and 6.4; RFC 3151).</summary>
internal static class PublicIdentifier
{
    private const string UrnPrefix = "urn:publicid:";

    /// <summary>Returns the identifier with its white space collapsed.</summary>
    public static string Normalize(string publicId) => string.Join(' ', publicId.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Returns the identifier that a URN represents, or null if it represents none.</summary>
    public static string? OfUrn(string uri)
    {
        if (!uri.StartsWith(UrnPrefix, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        StringBuilder publicId = new();
        ReadOnlySpan<char> rest = uri.AsSpan(UrnPrefix.Length);
        while (rest.Length > 0)
        {
            int length = 1;
            publicId.Append(rest[0] switch
            {
                '+' => " ",
                ':' => "//",
                ';' => "::",
                '%' when rest.Length >= 3 => Escaped(rest[1..3], out length),
                char other => other.ToString(),
            });
            rest = rest[length..];
        }

        return Normalize(publicId.ToString());
    }

    private static string Escaped(ReadOnlySpan<char> digits, out int length)
    {
        length = 3;
        switch (digits.ToString().ToUpperInvariant())
        {
            case "2B": return "+";
            case "3A": return ":";
            case "2F": return "/";
            case "3B": return ";";
            case "27": return "'";
            case "3F": return "?";
            case "23": return "#";
            case "25": return "%";
            default:
                length = 1;
                return "%";
        }
    }
}
