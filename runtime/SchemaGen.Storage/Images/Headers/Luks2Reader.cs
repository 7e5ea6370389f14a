using System.Globalization;
using System.Text.Json;

namespace SchemaGen.Storage.Images;

/// <summary>LUKS version 2: a binary header, and behind it a JSON text whose segments say where the encrypted disk is.</summary>
internal sealed class Luks2Reader() : HeaderReader(ImageFormat.Luks)
{
    /// <summary>The version in the header.</summary>
    public const int Version = 2;

    private const int BinaryLength = 4096;
    private const ulong LeastLength = 16 << 10;
    private const ulong GreatestLength = 4 << 20;
    private const int MaxDepth = 16;

    public override bool Recognises(ImageBytes image) => LuksReader.VersionOf(image) == Version;

    public override ImageInfo Read(ImageBytes image)
    {
        BigEndianFields header = new(image.Read(0, BinaryLength));
        if (header.Length < BinaryLength)
        {
            return Truncated(image) with { Encryption = ImageEncryption.Luks2 };
        }

        ulong length = header.U64(8);
        ImageInfo info = Start(image) with { Encryption = ImageEncryption.Luks2 };
        if (!Sectors.IsPowerOfTwo(length, LeastLength, GreatestLength))
        {
            return info with { Error = ProbeError.BadHeader("hdr_size", $"is {length}; it must be a power of two from 16 KiB to 4 MiB") };
        }

        ReadOnlySpan<byte> json = image.Read(BinaryLength, (int)length - BinaryLength);
        int end = json.IndexOf((byte)0);
        return ReadPayload(end < 0 ? json : json[..end], (ulong)image.Length) is ulong payload
            ? info with { VirtualSize = Sectors.RoundDown(payload) }
            : info with { Error = ProbeError.BadHeader("segments", "do not say where the disk is") };
    }

    /// <summary>The length of the encrypted disk: the sum of its segments, of which the last may go to the end of the file.</summary>
    private static ulong? ReadPayload(ReadOnlySpan<byte> json, ulong fileLength)
    {
        try
        {
            Utf8JsonReader reader = new(json, new JsonReaderOptions { MaxDepth = MaxDepth });
            using JsonDocument document = JsonDocument.ParseValue(ref reader);
            if (!document.RootElement.TryGetProperty("segments", out JsonElement segments))
            {
                return null;
            }

            UInt128 sum = 0;
            foreach (JsonProperty segment in segments.EnumerateObject())
            {
                if (Number(segment.Value, "offset") is not ulong offset || offset > fileLength)
                {
                    return null;
                }

                bool goesToTheEnd = segment.Value.GetProperty("size").GetString() == "dynamic";
                if ((goesToTheEnd ? fileLength - offset : Number(segment.Value, "size")) is not ulong size)
                {
                    return null;
                }

                sum += size;
            }

            return sum <= long.MaxValue ? (ulong)sum : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            // Not JSON, or other values than LUKS has at these places.
            return null;
        }
    }

    /// <summary>A number of 64 bits, which LUKS writes as text.</summary>
    private static ulong? Number(JsonElement segment, string name) =>
        ulong.TryParse(segment.GetProperty(name).GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out ulong number) ? number : null;
}
