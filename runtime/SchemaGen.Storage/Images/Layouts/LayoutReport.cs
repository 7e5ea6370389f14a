namespace SchemaGen.Storage.Images;

/// <summary>The answer to whether a guest that writes to its disk can change more than the disk.</summary>
/// <param name="Problem">What it can change; null if nothing was found.</param>
/// <param name="Unread">The tables that would have to be read to know; null if they were.</param>
/// <param name="Note">What is so with every image of the kind, and no fault of this one; null if nothing is.</param>
internal sealed record LayoutReport(string? Problem = null, string? Unread = null, string? Note = null)
{
    /// <summary>The start of the disk's content in the file, in bytes; null if it is unknown.</summary>
    public ulong? DataStart { get; init; }
}
