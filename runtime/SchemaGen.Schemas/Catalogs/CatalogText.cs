using System.Globalization;
using System.Text;

namespace SchemaGen.Schemas.Catalogs;

/// <summary>Normal forms of what catalogs compare.</summary>
internal static class CatalogText
{
    /// <summary>Section 6.3: characters that URIs do not have are escaped.</summary>
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
