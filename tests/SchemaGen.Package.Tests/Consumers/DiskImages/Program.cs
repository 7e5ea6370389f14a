using System.Buffers.Binary;
using System.Text;
using SchemaGen.Libvirt;
using SchemaGen.Storage;

// A chain of two images of minimal size.
string folder = args is [string stated] ? stated : Directory.CreateTempSubdirectory().FullName;
string top = Path.Combine(folder, "top.qcow2");
File.WriteAllBytes(Path.Combine(folder, "base.img"), new byte[4096]);
File.WriteAllBytes(top, Qcow2(virtualSize: 1 << 20, backing: "base.img"));

ImageInfo image = ImageProber.Detect(top);
Console.WriteLine($"{image.Format} {image.VirtualSize}");

StorageChain chain = ChainProber.Probe(top, ImageFormat.Qcow2, new ProbeOptions { Gate = new OpenGate([folder]) });
Console.WriteLine($"{chain.Images.Count} images, error: {chain.Error?.Code.Word() ?? "none"}");

Disk disk = Disk.Parse($"<disk type='file'><driver name='qemu' type='qcow2'/><source file='{top}'/><target dev='vda'/></disk>");
ChainProber.Complete(disk);
Console.WriteLine(disk.BackingStore is not null);
Console.WriteLine(StorageSize.Parse("1", "TiB").Bytes);

static byte[] Qcow2(ulong virtualSize, string backing)
{
    byte[] bytes = new byte[4096];
    Write32(0, 0x514649FB);
    Write32(4, 3);
    Write64(8, 512);
    Write32(16, (uint)backing.Length);
    Write32(20, 16);
    Write64(24, virtualSize);
    Write32(36, 1);
    Write64(40, 0x30000);
    Write64(48, 0x10000);
    Write32(56, 1);
    Write32(96, 4);
    Write32(100, 104);

    // The header extension with the format of the backing image.
    Write32(104, 0xE2792ACA);
    Write32(108, 3);
    "raw"u8.CopyTo(bytes.AsSpan(112));
    Encoding.UTF8.GetBytes(backing, bytes.AsSpan(512));
    return bytes;

    void Write32(int offset, uint value) => BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(offset), value);
    void Write64(int offset, ulong value) => BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(offset), value);
}
