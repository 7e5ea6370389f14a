namespace SchemaGen.Storage;

/// <summary>Why an image or chain could not be probed.</summary>
public enum ProbeErrorCode
{
    /// <summary>A file does not exist.</summary>
    Missing,

    /// <summary>The chain comes back to a file that it has been through, or has more images than the limit.</summary>
    TooDeepOrLoop,

    /// <summary>An image whose own format is not recorded names a backing image.</summary>
    BackingFormatUnspecified,

    /// <summary>The recorded backing format cannot be one.</summary>
    BackingFormatInvalid,

    /// <summary>The backing string cannot be read.</summary>
    BackingStringInvalid,

    /// <summary>It is a FIFO, a socket or a character device.</summary>
    NotRegular,

    /// <summary>A part of the path is not a directory.</summary>
    NotADirectory,

    /// <summary>A symbolic link leads back to itself.</summary>
    SymlinkLoop,

    /// <summary>A header says what cannot be.</summary>
    BadHeader,

    /// <summary>The file may not be read by this user.</summary>
    Permission,

    /// <summary>The system failed to read.</summary>
    Io,

    /// <summary>The image is of a version, or uses a feature, that is not known here.</summary>
    Unsupported,

    /// <summary>A name in the image is not UTF-8.</summary>
    NameNotUtf8,

    /// <summary>A name in the image cannot be written in XML.</summary>
    NameNotXml,

    /// <summary>The open gate did not let it pass.</summary>
    NotAllowed,

    /// <summary>QEMU, libvirt or others read the same bytes differently.</summary>
    Ambiguous,
}
