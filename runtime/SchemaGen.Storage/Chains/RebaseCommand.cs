namespace SchemaGen.Storage.Chains;

/// <summary>The commands that record a backing image's format.</summary>
internal static class RebaseCommand
{
    /// <summary>
    /// The command for an overlay; null if its format cannot record one, or the backing string is a secret. A format that was detected is not in
    /// it, except raw: whoever wrote the content would choose how it is read.
    /// </summary>
    /// <param name="overlay">The overlay.</param>
    /// <param name="detected">The format that was detected; null if none was.</param>
    public static string? Of(StorageImage overlay, ImageFormat? detected)
    {
        bool isRaw = detected is ImageFormat.Raw;
        bool canRecord = overlay.Format is ImageFormat.Qcow2 || (overlay.Format is ImageFormat.Qed && isRaw);
        return canRecord && Find(overlay) is { } found
            ? $"qemu-img rebase -u -F {(isRaw ? "raw" : "FORMAT")} -b {ShellText.Quote(found.Backing)} {ShellText.Quote(found.Path)}"
            : null;
    }

    /// <summary>Advice about a format that is not recorded, as the end of a message; empty if there is no command for it.</summary>
    /// <param name="overlay">The overlay.</param>
    /// <param name="detected">The format that was detected; null if none was.</param>
    public static string Advice(StorageImage overlay, ImageFormat? detected)
    {
        if (Of(overlay, detected) is { } command)
        {
            return $"; if you know its format, record it: {command}";
        }

        // These have no place for a word, and are copied into a format that has. The copy holds what the overlay holds, and no more.
        return overlay.Format is ImageFormat.Qed or ImageFormat.Qcow && Find(overlay) is { } found
            ? $"; {overlay.Format.Value.Name()} cannot record it. If you know it, make a qcow2 image that records it: "
                + $"qemu-img convert -f {overlay.Format.Value.Name()} -O qcow2 -B {ShellText.Quote(found.Backing)} -F FORMAT {ShellText.Quote(found.Path)} NEW"
            : "";
    }

    /// <summary>The backing string and the path of an overlay, if both may be printed.</summary>
    private static (string Backing, string Path)? Find(StorageImage overlay) =>
        overlay.Info?.Backing is { } backing && BackingString.Redact(backing) == backing && HostPaths.Of(overlay.Location) is { } path ? (backing, path) : null;
}
