using System.Buffers.Binary;
using System.Numerics;

namespace SchemaGen.Storage.Images;

/// <summary>The checksum of VHDX structures: CRC-32C with its own four bytes, behind the signature, taken as zero.</summary>
internal static class VhdxChecksum
{
    private const int Offset = 4;

    /// <summary>Whether a structure has the checksum that it says it has.</summary>
    public static bool IsValid(ReadOnlySpan<byte> bytes)
    {
        ulong first = BinaryPrimitives.ReadUInt64LittleEndian(bytes) & uint.MaxValue;
        uint crc = BitOperations.Crc32C(uint.MaxValue, first);
        for (int i = 8; i < bytes.Length; i += 8)
        {
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes[i..]));
        }

        return ~crc == BinaryPrimitives.ReadUInt32LittleEndian(bytes[Offset..]);
    }
}
