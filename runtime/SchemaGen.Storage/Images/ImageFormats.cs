using System.Diagnostics.CodeAnalysis;

namespace SchemaGen.Storage;

/// <summary>The names of image formats: QEMU's, which libvirt shares with one exception.</summary>
public static class ImageFormats
{
    // In the order of the enum.
    private static readonly string[] Names =
    [
        "raw", "qcow", "qcow2", "qed", "cow", "vmdk", "vdi", "vpc", "vhd", "vhdx", "parallels", "luks", "iso", "dmg", "bochs", "cloop", "dir", "fat",
    ];

    /// <summary>QEMU's name of a format.</summary>
    public static string Name(this ImageFormat format) => Names[(int)format];

    /// <summary>The format of a name as QEMU or libvirt write it: <c>qcow2</c>, <c>parallels</c> or <c>ploop</c>. Case counts.</summary>
    /// <returns>Whether there is such a format.</returns>
    public static bool TryParse([NotNullWhen(true)] string? name, out ImageFormat format)
    {
        int index = name == "ploop" ? (int)ImageFormat.Parallels : Array.IndexOf(Names, name);
        format = index < 0 ? default : (ImageFormat)index;
        return index >= 0;
    }

    /// <summary>The format of a name that QEMU has a driver for. Case counts, and libvirt's other words (<c>ploop</c>, <c>vhd</c>, <c>iso</c>) do not.</summary>
    /// <returns>Whether there is such a driver.</returns>
    internal static bool TryParseDriver([NotNullWhen(true)] string? name, out ImageFormat format) =>
        TryParse(name, out format) && name == format.Name() && format is not (ImageFormat.Cow or ImageFormat.Vhd or ImageFormat.Iso or ImageFormat.Dir or ImageFormat.Fat);

    /// <summary>The format that a word of libvirt's XML means.</summary>
    public static ImageFormat Of(StorageFormat word) => Enum.GetValues<ImageFormat>().First(format => format.ToStorageFormat() == word);

    /// <summary>The word that libvirt's XML has for a format; null for VHDX, which it has no word for.</summary>
    public static StorageFormat? ToStorageFormat(this ImageFormat format) => format switch
    {
        ImageFormat.Raw => StorageFormat.Raw,
        ImageFormat.Qcow => StorageFormat.Qcow,
        ImageFormat.Qcow2 => StorageFormat.Qcow2,
        ImageFormat.Qed => StorageFormat.Qed,
        ImageFormat.Cow => StorageFormat.Cow,
        ImageFormat.Vmdk => StorageFormat.Vmdk,
        ImageFormat.Vdi => StorageFormat.Vdi,
        ImageFormat.Vpc => StorageFormat.Vpc,
        ImageFormat.Vhd => StorageFormat.Vhd,
        ImageFormat.Parallels => StorageFormat.Ploop,
        ImageFormat.Luks => StorageFormat.Luks,
        ImageFormat.Iso => StorageFormat.Iso,
        ImageFormat.Dmg => StorageFormat.Dmg,
        ImageFormat.Bochs => StorageFormat.Bochs,
        ImageFormat.Cloop => StorageFormat.Cloop,
        ImageFormat.Dir => StorageFormat.Dir,
        ImageFormat.Fat => StorageFormat.Fat,
        _ => null,
    };
}
