namespace SchemaGen.Storage.Images;

/// <summary>The header of a VHDX, as far as it matters here: where the log is, and whether it holds what the tables do not.</summary>
internal readonly record struct VhdxHeader(ulong SequenceNumber, bool HasLog, ushort LogVersion, ulong LogOffset, uint LogLength)
{
    private const int Length = 4096;
    private const int FieldsLength = 80;
    private const ulong FirstOffset = 64 << 10;
    private const ulong SecondOffset = 128 << 10;
    private const ulong LogAlignment = 1 << 20;

    /// <summary>The current header of the two; null if none is valid, or if both are current and differ.</summary>
    public static VhdxHeader? Read(ImageBytes image)
    {
        VhdxHeader? first = Read(image, FirstOffset);
        VhdxHeader? second = Read(image, SecondOffset);
        return true switch
        {
            _ when first?.SequenceNumber > second?.SequenceNumber => first,
            _ when first?.SequenceNumber == second?.SequenceNumber && first is not null && !AreEqual(image) => null,
            _ => second ?? first,
        };
    }

    /// <summary>The first field that QEMU refuses.</summary>
    public ProbeError? FirstLie() => true switch
    {
        _ when LogOffset < LogAlignment || LogOffset % LogAlignment != 0 => ProbeError.BadHeader("LogOffset", $"is {LogOffset}; it must be a multiple of 1 MiB"),
        _ when LogLength == 0 || LogLength % LogAlignment != 0 => ProbeError.BadHeader("LogLength", $"is {LogLength}; it must be a multiple of 1 MiB"),
        _ when LogVersion != 0 => ProbeError.Unsupported($"version {LogVersion} of the log of vhdx is not known"),
        _ => null,
    };

    private static bool AreEqual(ImageBytes image) => image.Read(FirstOffset, FieldsLength).SequenceEqual(image.Read(SecondOffset, FieldsLength));

    private static VhdxHeader? Read(ImageBytes image, ulong offset)
    {
        ReadOnlySpan<byte> bytes = image.Read(offset, Length);
        if (bytes.Length < Length || !bytes.StartsWith("head"u8) || !VhdxChecksum.IsValid(bytes))
        {
            return null;
        }

        LittleEndianFields header = new(bytes);
        return header.U16(66) == 1
            ? new VhdxHeader(header.U64(8), bytes.Slice(48, 16).ContainsAnyExcept((byte)0), header.U16(64), header.U64(72), header.U32(68))
            : null;
    }
}
