using System.Text;

namespace SchemaGen.Storage.Images;

/// <summary>Names of files within headers.</summary>
internal static class ImageNames
{
    /// <summary>The longest backing name that QEMU and libvirt accept, in bytes.</summary>
    public const int MaxBackingLength = 1023;

    // A decoder that replaces what it does not know would name another file.
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>A name up to its first NUL, which is where the programs that open it stop reading.</summary>
    public static bool TryDecode(ReadOnlySpan<byte> bytes, out string? name)
    {
        int end = bytes.IndexOf((byte)0);
        bytes = end < 0 ? bytes : bytes[..end];
        try
        {
            name = bytes.IsEmpty ? null : Strict.GetString(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            name = null;
            return false;
        }
    }

    /// <summary>The image with its backing name, or with the error that it is not text.</summary>
    public static ImageInfo WithBacking(this ImageInfo info, ReadOnlySpan<byte> bytes) => TryDecode(bytes, out string? name)
        ? info with { Backing = name }
        : info.With(new ProbeError(ProbeErrorCode.NameNotUtf8, "the name of the backing image is not UTF-8"));

    /// <summary>The image with an error, unless it has one already: the first lie counts.</summary>
    public static ImageInfo With(this ImageInfo info, ProbeError? error) => info.Error is null && error is not null ? info with { Error = error } : info;
}
