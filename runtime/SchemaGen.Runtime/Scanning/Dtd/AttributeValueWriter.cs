using System.Buffers;

namespace SchemaGen.Runtime.Scanning.Dtd;

/// <summary>Writes decoded values of attributes as markup that means them.</summary>
internal static class AttributeValueWriter
{
    /// <summary>Whether a value of a type other than CDATA is not as it should be (XML 1.0, section 3.3.3).</summary>
    public static bool NeedsCollapse(ReadOnlySpan<byte> value) => value is [(byte)' ', ..] or [.., (byte)' '] || value.IndexOf("  "u8) >= 0;

    /// <summary>Writes a value in quotation marks.</summary>
    public static void WriteQuoted(this ArrayBufferWriter<byte> output, ReadOnlySpan<byte> value, bool isTokenized)
    {
        output.Write("\""u8);
        int start = output.WrittenCount;
        bool isSpaced = false;
        for (int i = 0; i < value.Length; i++)
        {
            if (isTokenized && value[i] == ' ')
            {
                isSpaced = output.WrittenCount > start;
                continue;
            }

            output.Write(isSpaced ? " "u8 : default);
            isSpaced = false;
            output.Write(value[i] switch
            {
                (byte)'&' => "&amp;"u8,
                (byte)'<' => "&lt;"u8,
                (byte)'"' => "&quot;"u8,
                (byte)'\t' => "&#9;"u8,
                (byte)'\n' => "&#10;"u8,
                (byte)'\r' => "&#13;"u8,
                _ => value.Slice(i, 1),
            });
        }

        output.Write("\""u8);
    }
}
