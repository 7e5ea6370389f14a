using System.Buffers.Binary;
using System.Text;

namespace ChainInspector;

/// <summary>
/// Images to look at where nobody has any: qcow2 headers without content, in a folder that is gone afterwards. Real ones are made by
/// <c>qemu-img create</c>.
/// </summary>
internal sealed class DemonstrationImages : IDisposable
{
    private const int NameOffset = 512;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chain-inspector-");

    /// <summary>The folder's path.</summary>
    public string Path => _folder.FullName;

    /// <summary>Writes a raw image.</summary>
    public string Raw(string name)
    {
        string path = System.IO.Path.Combine(Path, name);
        File.WriteAllBytes(path, new byte[1 << 20]);
        return path;
    }

    /// <summary>Writes a qcow2 image that is based on another; without a format, none is recorded.</summary>
    public string Qcow2(string name, string backing, string? format)
    {
        byte[] bytes = new byte[4096];
        Write32(bytes, 0, 0x514649FB);
        Write32(bytes, 4, 3);
        Write64(bytes, 8, NameOffset);
        Write32(bytes, 16, (uint)Encoding.UTF8.GetByteCount(backing));
        Write32(bytes, 20, 16);
        Write64(bytes, 24, 1 << 20);
        Write32(bytes, 36, 1);
        Write64(bytes, 40, 0x30000);
        Write64(bytes, 48, 0x10000);
        Write32(bytes, 56, 1);
        Write32(bytes, 96, 4);
        Write32(bytes, 100, 104);
        if (format is not null)
        {
            Write32(bytes, 104, 0xE2792ACA);
            Write32(bytes, 108, (uint)format.Length);
            Encoding.ASCII.GetBytes(format, bytes.AsSpan(112));
        }

        Encoding.UTF8.GetBytes(backing, bytes.AsSpan(NameOffset));
        string path = System.IO.Path.Combine(Path, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <inheritdoc />
    public void Dispose() => _folder.Delete(recursive: true);

    private static void Write32(byte[] bytes, int offset, uint value) => BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(offset), value);

    private static void Write64(byte[] bytes, int offset, ulong value) => BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(offset), value);
}
