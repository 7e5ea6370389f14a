using SchemaGen.Storage.Images;

namespace SchemaGen.Storage.Inspection;

/// <summary>Whether a guest that writes to its disk can write over the header or the tables of its image.</summary>
internal static class GuestWrites
{
    private const string Name = "guest-writes";

    /// <summary>The check of an image whose tables are in the file.</summary>
    public static InspectionCheck Check(ImageBytes image, ImageInfo info, LayoutReport? report) => report switch
    {
        { Problem: { } problem } => InspectionCheck.Unsafe(Name, $"the guest could write to other places than those of its disk: {problem}"),
        { Unread: { } unread } => InspectionCheck.Unsafe(Name, image.IsPassing
            ? $"not known whether the guest could write to other places than those of its disk: {unread} cannot be read from the stream; inspect the stored file, or convert it"
            : $"not known whether the guest could write to other places than those of its disk: {unread} are read with --deep alone; inspect it so, or convert it"),
        { Note: { } note } => InspectionCheck.Noted(Name, note),
        null when info is { Error: not null } or { Layout: not null } => InspectionCheck.Skipped(Name),
        _ when info is { Format: ImageFormat.Vpc, Variant: "fixed" } =>
            InspectionCheck.Noted(Name, "its first sector is the guest's: with the footer of a VHD there, QEMU takes it for a dynamic one on the next start. Convert it before a guest writes to it"),
        _ => InspectionCheck.Passed(Name),
    };
}
