namespace SchemaGen.Storage;

/// <summary>The words for what images are stored in.</summary>
public static class ImageKinds
{
    // In the order of the enum.
    private static readonly string[] Words = ["file", "block", "dir", "network", "nvme"];

    /// <summary>libvirt's word, such as <c>dir</c>.</summary>
    public static string Word(this ImageKind kind) => Words[(int)kind];
}
