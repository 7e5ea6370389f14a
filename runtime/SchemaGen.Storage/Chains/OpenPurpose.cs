namespace SchemaGen.Storage;

/// <summary>The role of a file in a chain.</summary>
public enum OpenPurpose
{
    /// <summary>The image that the caller asked about.</summary>
    TopImage,

    /// <summary>The image below another.</summary>
    BackingImage,

    /// <summary>A file that holds the data of an image. It is looked for, and only the header of a VMDK's sparse extent is read.</summary>
    DataFile,
}
