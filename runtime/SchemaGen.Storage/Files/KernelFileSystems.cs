namespace SchemaGen.Storage.Files;

/// <summary>
/// The types of Linux's file systems whose files are the kernel's, or those of processes (<c>linux/magic.h</c>). Reading some of them waits, or acts, or gives
/// secrets; none of them holds an image.
/// </summary>
internal static class KernelFileSystems
{
    private static readonly uint[] Types =
    [
        0x00009FA0, // proc
        0x62656572, // sysfs
        0x0027E0EB, // cgroup
        0x63677270, // cgroup2
        0x74726163, // tracefs
        0x64626720, // debugfs
        0x73636673, // securityfs
        0x6165676C, // pstore
        0xDE5E81E4, // efivarfs
        0xCAFE4A11, // bpf
        0x62656570, // configfs
        0xF97CFF8C, // selinuxfs
        0x43415D53, // smackfs
        0x5A3C69F0, // apparmorfs
        0x42494E4D, // binfmt_misc
        0x19800202, // mqueue
        0x00001CD1, // devpts
        0x65735543, // fusectl
        0x67596969, // rpc_pipefs
        0x6E667364, // nfsd
        0x6E736673, // nsfs
        0x07655821, // resctrl
        0xABBA1974, // xenfs
    ];

    /// <summary>Whether a type is one of them.</summary>
    public static bool Contains(uint type) => Array.IndexOf(Types, type) >= 0;
}
