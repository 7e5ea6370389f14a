namespace SchemaGen.Storage.Chains;

/// <summary>The command that records a backing image's format.</summary>
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
        if (!canRecord || overlay.Info?.Backing is not { } backing || BackingString.Redact(backing) != backing || HostPaths.Of(overlay.Location) is not { } path)
        {
            return null;
        }

        return $"qemu-img rebase -u -F {(isRaw ? "raw" : "FORMAT")} -b {ShellText.Quote(backing)} {ShellText.Quote(path)}";
    }
}
