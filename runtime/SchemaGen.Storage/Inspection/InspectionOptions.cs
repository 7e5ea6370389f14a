namespace SchemaGen.Storage;

/// <summary>The expectations about an image. Immutable.</summary>
public sealed record InspectionOptions
{
    /// <summary>The defaults: any format that QEMU maintains, any size, no backing image.</summary>
    public static InspectionOptions Default { get; } = new();

    /// <summary>
    /// The format that the image is going to be opened as. Null to find it out: then the verdict is good only for whoever states the format that
    /// was found.
    /// </summary>
    public ImageFormat? ExpectedFormat { get; init; }

    /// <summary>The largest disk that is accepted, in bytes; null for any.</summary>
    public ulong? MaxVirtualSize { get; init; }

    /// <summary>Whether the tables of a qcow2 image are checked as well, as <c>qemu-img check</c> does; not in a stream that cannot seek.</summary>
    public bool ChecksTables { get; init; }

    /// <summary>The limits of the check of tables.</summary>
    public InspectionLimits Limits { get; init; } = InspectionLimits.Default;

    /// <summary>Whether the image may have a backing image: a file, of a recorded format.</summary>
    public bool AllowBacking { get; init; }
}
