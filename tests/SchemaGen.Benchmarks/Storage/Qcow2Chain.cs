using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace SchemaGen.Benchmarks.Storage;

/// <summary>A chain of qcow2 headers in a temporary folder.</summary>
internal sealed class Qcow2Chain : IDisposable
{
    private const int NameOffset = 512;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("schemagen-");

    /// <summary>Creates a chain of the given number of images.</summary>
    public Qcow2Chain(int length)
    {
        for (int i = 0; i < length; i++)
        {
            File.WriteAllBytes(PathOf(i), Header(i == length - 1 ? null : Path.GetFileName(PathOf(i + 1))));
        }
    }

    /// <summary>The top image.</summary>
    public string Top => PathOf(0);

    /// <inheritdoc />
    public void Dispose() => _folder.Delete(recursive: true);

    private static byte[] Header(string? backing)
    {
        byte[] bytes = new byte[4096];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, 0x514649FB);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(4), 3);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(20), 16);
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(24), 1 << 20);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(36), 1);
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(40), 0x30000);
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(48), 0x10000);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(56), 1);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(96), 4);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(100), 104);
        if (backing is not null)
        {
            BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(8), NameOffset);
            BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(16), (uint)backing.Length);
            Encoding.ASCII.GetBytes(backing, bytes.AsSpan(NameOffset));
            BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(104), 0xE2792ACA);
            BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(108), 5);
            "qcow2"u8.CopyTo(bytes.AsSpan(112));
        }

        return bytes;
    }

    private string PathOf(int index) => Path.Combine(_folder.FullName, string.Create(CultureInfo.InvariantCulture, $"{index}.qcow2"));
}
