namespace SchemaGen.Storage.Chains;

/// <summary>The command that records a backing image's format.</summary>
internal static class RebaseCommand
{
    /// <summary>The command for an overlay; null if its format cannot record one, or the backing string is a secret.</summary>
    /// <param name="overlay">The overlay.</param>
    /// <param name="format">The format to record; null if it is not known.</param>
    public static string? Of(StorageImage overlay, ImageFormat? format)
    {
        bool canRecord = overlay.Format is ImageFormat.Qcow2 || (overlay.Format is ImageFormat.Qed && format is ImageFormat.Raw);
        if (!canRecord || overlay.Info?.Backing is not { } backing || BackingString.Redact(backing) != backing || HostPaths.Of(overlay.Location) is not { } path)
        {
            return null;
        }

        return $"qemu-img rebase -u -F {format?.Name() ?? "FORMAT"} -b {ShellText.Quote(backing)} {ShellText.Quote(path)}";
    }
}
