namespace SchemaGen.Storage;

/// <summary>The words for how images are encrypted.</summary>
public static class ImageEncryptions
{
    // In the order of the enum.
    private static readonly string[] Words = ["none", "qcow", "luks", "luks2"];

    /// <summary>libvirt's word, such as <c>luks</c>.</summary>
    public static string Word(this ImageEncryption encryption) => Words[(int)encryption];
}
