namespace SchemaGen.Storage;

/// <summary>The verdict on an inspected image.</summary>
public enum InspectionVerdict
{
    /// <summary>It may be handed to QEMU as its format.</summary>
    Safe,

    /// <summary>It names other files, or something in it is not known or is not what it seems.</summary>
    Unsafe,

    /// <summary>Its header says what cannot be.</summary>
    Damaged,

    /// <summary>It is not of the format that is expected, or no disk image at all.</summary>
    Mismatch,
}
