namespace SchemaGen.Storage;

/// <summary>A persistent dirty bitmap: which parts of the disk were written since it was made (qcow2).</summary>
/// <param name="Name">Its name. It is a label, and what is no UTF-8 in it is replaced.</param>
/// <param name="Granularity">How many bytes of the disk a bit stands for.</param>
/// <param name="IsInUse">Whether it was not saved when the image was last open, so that its content is not to be trusted; QEMU's flag <c>in-use</c>.</param>
/// <param name="IsAuto">Whether QEMU goes on recording when the image is opened; its flag <c>auto</c>.</param>
public sealed record ImageBitmap(string Name, ulong Granularity, bool IsInUse, bool IsAuto);
