namespace SchemaGen.Storage;

/// <summary>Why an image or chain could not be probed.</summary>
/// <param name="Code">The kind of error.</param>
/// <param name="Message">What is wrong, for people: a clause without a full stop. Credentials are never part of it.</param>
/// <param name="Image">The image that it is wrong with: its path or location; null for a stream.</param>
public sealed record ProbeError(ProbeErrorCode Code, string Message, string? Image = null)
{
    /// <summary>A header field that says what cannot be.</summary>
    internal static ProbeError BadHeader(string field, string problem) => new(ProbeErrorCode.BadHeader, $"the header field {field} {problem}");

    /// <summary>A file that ends before its header does.</summary>
    internal static ProbeError Truncated(ImageFormat format) => new(ProbeErrorCode.BadHeader, $"the file ends within the header of {format.Name()}");

    /// <summary>A version or feature that is not known.</summary>
    internal static ProbeError Unsupported(string what) => new(ProbeErrorCode.Unsupported, what);

    /// <inheritdoc/>
    public override string ToString() => Image is null ? $"{Code.Word()}: {Message}" : $"{Image}: {Code.Word()}: {Message}";
}
