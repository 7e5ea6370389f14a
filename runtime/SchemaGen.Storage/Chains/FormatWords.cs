namespace SchemaGen.Storage.Chains;

/// <summary>Formats as libvirt's documents have them.</summary>
internal static class FormatWords
{
    /// <summary>The format and encryption that an image has in a document; without a format, why not.</summary>
    public static (StorageFormat? Format, EncryptionFormat? Encryption) Of(StorageImage image, out string? reason)
    {
        reason = null;
        switch (image.Format)
        {
            case null:
                reason = "its format is not known";
                return default;
            case ImageFormat.Luks when image.Info?.Encryption == ImageEncryption.Luks2:
                reason = "libvirt has no words for LUKS 2 outside of RBD";
                return default;
            case ImageFormat.Luks:
                // The schema has a format of this name, but libvirt's parser wants an encrypted raw image.
                return (StorageFormat.Raw, EncryptionFormat.Luks);
            case ImageFormat.Iso when image.FormatSource == FormatSource.Detected:
                return (StorageFormat.Raw, null);
            case ImageFormat format when format.ToStorageFormat() is { } word:
                return (word, format == ImageFormat.Raw ? null : EncryptionOf(image));
            default:
                reason = $"libvirt has no word for the format {image.Format.Value.Name()}";
                return default;
        }
    }

    private static EncryptionFormat? EncryptionOf(StorageImage image) => image.Info?.Encryption switch
    {
        ImageEncryption.Qcow => EncryptionFormat.Qcow,
        ImageEncryption.Luks => EncryptionFormat.Luks,
        _ => null,
    };
}
