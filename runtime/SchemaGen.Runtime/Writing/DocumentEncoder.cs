using System.Globalization;
using System.Text;
using System.Xml;
using SchemaGen.Runtime.Documents;
using SchemaGen.Runtime.Scanning;
using SchemaGen.Runtime.Validation;

namespace SchemaGen.Runtime.Writing;

/// <summary>
/// Encodes documents. A character that the encoding lacks becomes a reference (XML 1.0, section 4.1) in text and in values of attributes. A CDATA section
/// ends before such a reference and starts again after it. Names, comments and processing instructions cannot have references.
/// </summary>
internal sealed class DocumentEncoder
{
    private readonly Encoding _encoding;
    private readonly CharacterReferenceFallback _fallback = new();

    /// <summary>The number of the latest element at each depth, among the child elements of its parent.</summary>
    private readonly List<int> _numbers = [-1];

    private DocumentEncoder(Encoding encoding)
    {
        _encoding = (Encoding)encoding.Clone();
        _encoding.EncoderFallback = _fallback;
    }

    /// <summary>Encodes a document, if the encoding has all of its characters.</summary>
    /// <param name="document">The document, in UTF-8.</param>
    /// <param name="encoding">The encoding.</param>
    /// <returns>The bytes; null if the encoding lacks a character.</returns>
    public static byte[]? TryEncode(ReadOnlySpan<byte> document, Encoding encoding)
    {
        DocumentEncoder encoder = new(encoding);
        byte[] encoded = encoder._encoding.GetBytes(Encoding.UTF8.GetString(document));
        return encoder._fallback.Lacking < 0 ? encoded : null;
    }

    /// <summary>Encodes a document.</summary>
    /// <param name="document">The document, in UTF-8 without a byte order mark.</param>
    /// <param name="encoding">The encoding.</param>
    /// <param name="doctypeEnd">Where the DOCTYPE ends; 0 for none.</param>
    /// <exception cref="UnwritableException">The encoding lacks a character of a name, a comment, a processing instruction or the DOCTYPE.</exception>
    public static byte[] Encode(ReadOnlySpan<byte> document, Encoding encoding, int doctypeEnd)
    {
        if (TryEncode(document, encoding) is { } encoded)
        {
            return encoded;
        }

        DocumentEncoder encoder = new(encoding);
        try
        {
            Utf8Output text = encoder.WithReferences(document, doctypeEnd);
            return encoder._encoding.GetBytes(Encoding.UTF8.GetString(text.Written));
        }
        catch (XmlException exception)
        {
            throw new UnwritableException(exception.Message);
        }
    }

    // What remains for the fallback are texts and values of attributes.
    private Utf8Output WithReferences(ReadOnlySpan<byte> document, int doctypeEnd)
    {
        byte[] bytes = [.. document, .. new byte[ByteWindow.Padding]];
        XmlTokenizer tokens = new();
        tokens.Begin(bytes, 0, document.Length, doctypeEnd: doctypeEnd);
        Utf8Output output = new(capacity: document.Length + ByteWindow.Padding);
        int position = 0;
        int written = 0;
        for (XmlTokenKind kind = tokens.Read(); ; kind = tokens.Read())
        {
            // Only a DOCTYPE is between tokens.
            Check(bytes.AsSpan(position..tokens.TokenStart), "a DOCTYPE", tokens.Depth);
            ReadOnlySpan<byte> token = bytes.AsSpan(tokens.TokenStart..tokens.Position);
            switch (kind)
            {
                case XmlTokenKind.StartTag or XmlTokenKind.EmptyTag:
                    CheckNames(tokens, bytes);
                    break;
                case XmlTokenKind.Comment:
                    Check(token, "a comment", tokens.Depth);
                    break;
                case XmlTokenKind.Instruction:
                    Check(token, "a processing instruction", tokens.Depth);
                    break;
                case XmlTokenKind.CharacterData when LackingIn(token) >= 0:
                    output.Write(bytes.AsSpan(written..tokens.TokenStart));
                    WriteCharacterData(output, token);
                    written = tokens.Position;
                    break;
                case XmlTokenKind.End:
                    output.Write(bytes.AsSpan(written..document.Length));
                    return output;
            }

            position = tokens.Position;
        }
    }

    private void CheckNames(XmlTokenizer tokens, byte[] bytes)
    {
        if (_numbers.Count == tokens.Depth + 1)
        {
            _numbers.Add(-1);
        }

        _numbers[tokens.Depth]++;
        _numbers[tokens.Depth + 1] = -1;
        Check(bytes.AsSpan(tokens.Name.Start..tokens.Name.End), "a name", tokens.Depth + 1);
        foreach (ref readonly AttributeToken attribute in tokens.Attributes)
        {
            Check(
                bytes.AsSpan(attribute.Name.Start..attribute.Name.End),
                "a name",
                tokens.Depth + 1,
                attribute.IsDeclaration ? null : (Encoding.UTF8.GetString(tokens.LocalNameOf(attribute.Name)), tokens.Namespaces.UriOf(attribute.NamespaceId)));
        }
    }

    private void Check(ReadOnlySpan<byte> text, string where, int depth, (string LocalName, string NamespaceUri)? attribute = null)
    {
        if (LackingIn(text) is >= 0 and int character)
        {
            throw new UnwritableException(string.Create(
                CultureInfo.InvariantCulture, $"The encoding {_encoding.WebName} lacks the character U+{character:X4}; {where} cannot have a reference to it"))
            {
                Place = new ErrorPlace([.. _numbers.Take(depth).Skip(1)], attribute),
            };
        }
    }

    private void WriteCharacterData(Utf8Output output, ReadOnlySpan<byte> section)
    {
        Span<byte> character = stackalloc byte[4];
        while (Rune.DecodeFromUtf8(section, out Rune rune, out int length) == System.Buffers.OperationStatus.Done)
        {
            int encoded = rune.EncodeToUtf8(character);
            if (LackingIn(character[..encoded]) >= 0)
            {
                output.Write("]]>"u8);
                output.Write(CharacterReferenceFallback.ReferenceTo(rune.Value));
                output.Write("<![CDATA["u8);
            }
            else
            {
                output.Write(section[..length]);
            }

            section = section[length..];
        }
    }

    /// <summary>A character of a text that the encoding lacks; -1 for none.</summary>
    private int LackingIn(ReadOnlySpan<byte> text)
    {
        if (Ascii.IsValid(text))
        {
            return -1;
        }

        _fallback.Lacking = -1;
        _encoding.GetByteCount(Encoding.UTF8.GetString(text));
        return _fallback.Lacking;
    }
}
