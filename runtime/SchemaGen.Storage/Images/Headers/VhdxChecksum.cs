using System.Buffers.Binary;
using System.Numerics;

namespace SchemaGen.Storage.Images;

/// <summary>
/// The checksum of VHDX structures: CRC-32C with its own four bytes, behind the signature, taken as zero. Structures are nearly empty, so that the zeros at
/// their end are not read one after the other: each doubling of their number is one multiplication modulo the polynomial.
/// </summary>
internal static class VhdxChecksum
{
    private const int Offset = 4;

    /// <summary>Zeros are counted in sixteenths of a structure, which is four multiplications at most.</summary>
    private const int Parts = 16;
    private const uint Polynomial = 0x82F63B78;
    private const uint One = 1U << 31;

    // The place k has x to the power of 8 * 2^k, which stands for 2^k zero bytes.
    private static readonly uint[] Zeros = PowersOfZeros();

    /// <summary>Whether a structure has the checksum that it says it has.</summary>
    public static bool IsValid(ReadOnlySpan<byte> bytes)
    {
        ulong first = BinaryPrimitives.ReadUInt64LittleEndian(bytes) & uint.MaxValue;
        uint crc = BitOperations.Crc32C(uint.MaxValue, first);
        int part = bytes.Length / Parts;
        int end = (bytes.LastIndexOfAnyExcept((byte)0) + part) / part * part;
        int at = 8;
        for (; at < end; at += 8)
        {
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes[at..]));
        }

        return ~AppendZeros(crc, bytes.Length - at) == BinaryPrimitives.ReadUInt32LittleEndian(bytes[Offset..]);
    }

    private static uint AppendZeros(uint crc, int count)
    {
        for (int power = 0; count >> power != 0; power++)
        {
            crc = ((count >> power) & 1) != 0 ? Multiply(crc, Zeros[power]) : crc;
        }

        return crc;
    }

    private static uint[] PowersOfZeros()
    {
        uint[] powers = new uint[31];
        powers[0] = One >> 8;
        for (int i = 1; i < powers.Length; i++)
        {
            powers[i] = Multiply(powers[i - 1], powers[i - 1]);
        }

        return powers;
    }

    /// <summary>The product of two polynomials whose highest bit is the coefficient of one.</summary>
    private static uint Multiply(uint left, uint right)
    {
        uint product = 0;
        for (int bit = 31; bit >= 0; bit--)
        {
            // Masks in place of branches, which nothing could predict.
            product ^= right & (0 - ((left >> bit) & 1));
            right = (right >> 1) ^ (Polynomial & (0 - (right & 1)));
        }

        return product;
    }
}
