using System.Runtime.InteropServices;

namespace SchemaGen.Storage.Files;

/// <summary><c>struct statx</c> of the Linux kernel, which lies the same on every processor, unlike <c>struct stat</c>.</summary>
[StructLayout(LayoutKind.Explicit, Size = 256)]
internal readonly struct StatusRecord
{
    private const int TypeMask = 0xF000;
    private const int BlockDevice = 0x6000;
    private const int Directory = 0x4000;
    private const int Regular = 0x8000;

    [FieldOffset(28)]
    private readonly ushort _mode;

    [FieldOffset(32)]
    private readonly ulong _inode;

    [FieldOffset(40)]
    private readonly ulong _size;

    // In units of 512 bytes, whatever the file system's are.
    [FieldOffset(48)]
    private readonly ulong _blocks;

    [FieldOffset(136)]
    private readonly uint _deviceMajor;

    [FieldOffset(140)]
    private readonly uint _deviceMinor;

    // From Linux 5.8 on; else 0, which no mount has.
    [FieldOffset(144)]
    private readonly ulong _mount;

    /// <summary>The number of the mount that the file is on; 0 where the system does not say.</summary>
    public ulong Mount => _mount;

    public FileStatus ToStatus()
    {
        FileKind kind = (_mode & TypeMask) switch
        {
            Regular => FileKind.Regular,
            Directory => FileKind.Directory,
            BlockDevice => FileKind.BlockDevice,
            _ => FileKind.Special,
        };
        return new FileStatus(kind, new FileIdentity(((ulong)_deviceMajor << 32) | _deviceMinor, _inode), (long)Math.Min(_size, long.MaxValue))
        {
            Allocated = kind == FileKind.Regular ? (long)Math.Min(_blocks, long.MaxValue / 512) * 512 : null,
        };
    }
}
