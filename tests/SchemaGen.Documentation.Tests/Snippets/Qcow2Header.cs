using System.Buffers.Binary;
using System.Text;

namespace SchemaGen.Documentation.Tests.Snippets;

/// <summary>The header of a qcow2 image with empty tables, as in QEMU's docs/interop/qcow2.rst.</summary>
internal static class Qcow2Header
{
    private const int NameOffset = 512;

    /// <summary>Returns an image with a backing image whose format is not recorded.</summary>
    /// <param name="backing">The name of the backing image; empty for none.</param>
    /// <param name="virtualSize">The virtual size, in bytes.</param>
    public static byte[] BasedOn(string backing, long virtualSize)
    {
        byte[] bytes = new byte[0x40000];
        Write32(0, 0x514649FB);
        Write32(4, 3);
        Write64(8, NameOffset);
        Write32(16, backing.Length);
        Write32(20, 16);
        Write64(24, virtualSize);
        Write32(36, 1);
        Write64(40, 0x30000);
        Write64(48, 0x10000);
        Write32(56, 1);
        Write32(96, 4);
        Write32(100, 104);
        Encoding.ASCII.GetBytes(backing, bytes.AsSpan(NameOffset));
        return bytes;

        void Write32(int offset, long value) => BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(offset), (uint)value);
        void Write64(int offset, long value) => BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(offset), value);
    }
}
