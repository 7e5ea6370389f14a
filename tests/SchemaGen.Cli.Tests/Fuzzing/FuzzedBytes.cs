using System.Text;
using SchemaGen.Testing.Fuzzing;

namespace SchemaGen.Cli.Tests.Fuzzing;

/// <summary>Creates files of every kind: mutated texts in many encodings, with false encoding declarations; damaged bytes; and random bytes.</summary>
/// <param name="random">The source of all decisions.</param>
/// <param name="corpus">Texts of the language.</param>
internal sealed class FuzzedBytes(Random random, string[] corpus)
{
    private const int LongestNoise = 3_000;

    private static readonly string[] CodePages =
    [
        "utf-8", "utf-16", "utf-16BE", "utf-32", "utf-32BE", "iso-8859-1", "us-ascii", "windows-1252", "IBM037", "IBM500", "shift_jis", "gb18030", "utf-7", "ebcdic", "",
    ];

    // The first bytes of image formats, byte order marks and encodings.
    private static readonly byte[][] Beginnings =
    [
        [], [0x4C, 0x6F, 0xA7, 0x94], [0x00], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF], [0xFF, 0xFE, 0, 0], [0, 0, 0xFE, 0xFF], [0, 0, 0, 0x3C], [0x3C, 0, 0, 0], [0x3C, 0],
        [0x51, 0x46, 0x49, 0xFB, 0, 0, 0, 3], [0x51, 0x45, 0x44, 0], "KDMV"u8.ToArray(), "conectix"u8.ToArray(), "vhdxfile"u8.ToArray(), "LUKS\u00BA\u00BE"u8.ToArray(), [0x1F, 0x8B], "PK"u8.ToArray(), "%PDF-"u8.ToArray(),
    ];

    public byte[] Next() => random.Next(8) switch
    {
        0 => Noise(random.Next(LongestNoise)),
        1 => [.. Beginnings[random.Next(Beginnings.Length)], .. Noise(random.Next(64))],
        2 => [.. Beginnings[random.Next(Beginnings.Length)], .. Encoded(corpus[random.Next(corpus.Length)])],
        3 => Damaged(Encoded(corpus[random.Next(corpus.Length)])),
        _ => Encoded(new TextMutator(random, corpus).Next()),
    };

    private byte[] Encoded(string text)
    {
        string declared = CodePages[random.Next(CodePages.Length)];
        string actual = random.Next(3) == 0 ? CodePages[random.Next(CodePages.Length)] : declared;
        text = random.Next(3) == 0 ? $"<?xml version='1.0' encoding='{declared}'?>{text}" : text;
        Encoding encoding = random.Next(3) == 0 ? EncodingOf(actual) : Encoding.UTF8;
        return [.. random.Next(4) == 0 ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)];
    }

    private static Encoding EncodingOf(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return Encoding.Latin1;
        }
    }

    private byte[] Damaged(byte[] bytes)
    {
        for (int count = random.Next(1, 6); count > 0 && bytes.Length > 0; count--)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        return bytes;
    }

    private byte[] Noise(int length)
    {
        byte[] bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }
}
