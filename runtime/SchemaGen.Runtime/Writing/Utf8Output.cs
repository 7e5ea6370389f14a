using System.Text.Unicode;
using SchemaGen.Runtime.Scanning;

namespace SchemaGen.Runtime.Writing;

/// <summary>Text in UTF-8 that is being written.</summary>
/// <param name="quote">The quotation mark of new attributes.</param>
/// <param name="capacity">The number of bytes that are expected.</param>
internal sealed class Utf8Output(byte quote = (byte)'"', int capacity = 256)
{
    private byte[] _bytes = new byte[capacity];

    /// <summary>The number of bytes.</summary>
    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>The bytes, without a copy of them.</summary>
    public ReadOnlyMemory<byte> Memory => _bytes.AsMemory(0, Length);

    /// <summary>The bytes, then zeros, as a scanner wants them.</summary>
    public byte[] Padded()
    {
        Reserve(ByteWindow.Padding)[..ByteWindow.Padding].Clear();
        return _bytes;
    }

    public byte[] ToArray() => Written.ToArray();

    public void Write(ReadOnlySpan<byte> text)
    {
        text.CopyTo(Reserve(text.Length));
        Length += text.Length;
    }

    /// <summary>Writes markup, or a name.</summary>
    public void Write(ReadOnlySpan<char> markup)
    {
        Utf8.FromUtf16(markup, Reserve(markup.Length * 3), out _, out int written);
        Length += written;
    }

    /// <summary>Writes text, with references for what cannot be as it is.</summary>
    /// <exception cref="UnwritableException">XML 1.0 (section 2.2) does not allow a character, or half of one.</exception>
    public void WriteText(string text) => WriteEscaped(text, "&<>\r");

    /// <summary>Writes an attribute after a space.</summary>
    /// <exception cref="UnwritableException">XML 1.0 (section 2.2) does not allow a character, or half of one.</exception>
    public void WriteAttribute(string name, string value)
    {
        Write(" "u8);
        Write(name);
        Write("="u8);
        Write([quote]);
        WriteValue(value, (char)quote);
        Write([quote]);
    }

    /// <summary>Writes the value of an attribute, between quotation marks of one kind.</summary>
    /// <exception cref="UnwritableException">XML 1.0 (section 2.2) does not allow a character, or half of one.</exception>
    public void WriteValue(string value, char quote) => WriteEscaped(value, quote == '"' ? "&<>\"\t\n\r" : "&<>'\t\n\r");

    private void WriteEscaped(ReadOnlySpan<char> text, ReadOnlySpan<char> special)
    {
        if (XmlCharacters.IndexOfForbidden(text) is >= 0 and int forbidden)
        {
            throw new UnwritableException($"The character 0x{(int)text[forbidden]:X4} cannot be in XML");
        }

        while (text.IndexOfAny(special) is >= 0 and int index)
        {
            Write(text[..index]);
            Write(text[index] switch
            {
                '&' => "&amp;"u8,
                '<' => "&lt;"u8,
                '>' => "&gt;"u8,
                '"' => "&quot;"u8,
                '\'' => "&apos;"u8,
                '\t' => "&#x9;"u8,
                '\n' => "&#xA;"u8,
                _ => "&#xD;"u8,
            });
            text = text[(index + 1)..];
        }

        Write(text);
    }

    private Span<byte> Reserve(int count)
    {
        if (Length + count > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + count));
        }

        return _bytes.AsSpan(Length);
    }
}
