namespace SchemaGen.Storage.Chains;

/// <summary>An image that is to be looked at next.</summary>
/// <param name="Image">What is known of it before.</param>
/// <param name="Format">How it is to be read.</param>
/// <param name="Overlay">The image above; null for the first.</param>
/// <param name="IsKnownEnd">Whether the image is the end of the chain by what is recorded, and is not opened.</param>
internal sealed record ChainLink(StorageImage Image, BackingFormat Format, StorageImage? Overlay, bool IsKnownEnd = false);
