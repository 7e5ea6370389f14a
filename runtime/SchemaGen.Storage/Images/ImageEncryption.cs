namespace SchemaGen.Storage;

/// <summary>The encryption of an image.</summary>
public enum ImageEncryption
{
    /// <summary>It is not.</summary>
    None,

    /// <summary>The weak AES of old qcow and qcow2 images; libvirt's word is <c>qcow</c>.</summary>
    Qcow,

    /// <summary>LUKS version 1, as a container or inside a qcow2 image.</summary>
    Luks,

    /// <summary>LUKS version 2.</summary>
    Luks2,
}
