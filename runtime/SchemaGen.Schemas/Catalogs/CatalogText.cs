using System.Globalization;
using System.Text;

namespace SchemaGen.Schemas.Catalogs;

/// <summary>Normalizes the texts that catalogs compare.</summary>
internal static class CatalogText
{
    /// <summary>Escapes the characters that are not allowed in URIs (section 6.3).</summary>
    public static string NormalizeUri(string uri)
    {
        StringBuilder normalized = new();
        foreach (byte value in Encoding.UTF8.GetBytes(uri))
        {
            if (value is <= 0x20 or >= 0x7F or (byte)'"' or (byte)'<' or (byte)'>' or (byte)'\\' or (byte)'^' or (byte)'`' or (byte)'{' or (byte)'|' or (byte)'}')
            {
                normalized.Append(CultureInfo.InvariantCulture, $"%{value:X2}");
            }
            else
            {
                normalized.Append((char)value);
            }
        }

        return normalized.ToString();
    }
}
