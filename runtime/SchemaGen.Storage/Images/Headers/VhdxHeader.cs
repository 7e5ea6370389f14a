namespace SchemaGen.Storage.Images;

/// <summary>The header of a VHDX, as far as it matters here: whether the log holds what the tables do not.</summary>
internal readonly record struct VhdxHeader(ulong SequenceNumber, bool HasLog)
{
    private const int Length = 4096;
    private const ulong FirstOffset = 64 << 10;
    private const ulong SecondOffset = 128 << 10;

    /// <summary>The current header of the two; null if none is valid.</summary>
    public static VhdxHeader? Read(ImageBytes image)
    {
        VhdxHeader? first = Read(image, FirstOffset);
        VhdxHeader? second = Read(image, SecondOffset);
        return first?.SequenceNumber > second?.SequenceNumber ? first : second ?? first;
    }

    private static VhdxHeader? Read(ImageBytes image, ulong offset)
    {
        ReadOnlySpan<byte> bytes = image.Read(offset, Length);
        if (bytes.Length < Length || !bytes.StartsWith("head"u8) || !VhdxChecksum.IsValid(bytes))
        {
            return null;
        }

        LittleEndianFields header = new(bytes);
        return header.U16(66) == 1 ? new VhdxHeader(header.U64(8), bytes.Slice(48, 16).ContainsAnyExcept((byte)0)) : null;
    }
}
