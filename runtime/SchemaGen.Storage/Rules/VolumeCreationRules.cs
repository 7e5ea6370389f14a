namespace SchemaGen.Storage;

/// <summary>Rules for volumes that are created.</summary>
internal static class VolumeCreationRules
{
    public static IEnumerable<StorageRuleViolation> Check(StorageVol volume, VolumePurpose purpose)
    {
        // The default of a disk pool is no format at all.
        StorageVolFormatType format = volume.Target?.Format?.Type ?? (purpose.Pool is StoragePoolDisk ? StorageVolFormatType.None : StorageVolFormatType.Raw);
        return
        [
            .. CheckBacking(volume, format, purpose),
            .. volume.Target?.Encryption is Encryption encryption ? CheckEncryption(encryption, format) : [],
        ];
    }

    private static IEnumerable<StorageRuleViolation> CheckBacking(StorageVol volume, StorageVolFormatType format, VolumePurpose purpose)
    {
        if (volume.BackingStore is null)
        {
            yield break;
        }

        if (format == StorageVolFormatType.Raw)
        {
            yield return new(VolumeRule.RawBacking, "/volume/backingStore", "a raw volume has no room for the name of a backing store");
        }

        if (volume.BackingStore.Format is null)
        {
            yield return new(VolumeRule.BackingFormat, "/volume/backingStore/format", "the format of the backing store will be raw, whatever it is");
        }

        if (purpose.IsPreallocated)
        {
            yield return new(VolumeRule.PreallocatedBacking, "/volume/backingStore", "metadata is not allocated beforehand over a backing store");
        }
    }

    private static IEnumerable<StorageRuleViolation> CheckEncryption(Encryption encryption, StorageVolFormatType format)
    {
        const string Place = "/volume/target/encryption";
        if (format is not (StorageVolFormatType.Raw or StorageVolFormatType.Qcow2))
        {
            yield return new(VolumeRule.EncryptedFormat, Place, "only raw and qcow2 volumes are encrypted");
        }

        if (encryption.Format is not (EncryptionFormat.Luks or EncryptionFormat.Default))
        {
            yield return new(VolumeRule.EncryptionKind, Place + "/@format", "volumes are created with luks only");
        }

        if (encryption.Secrets is not [EncryptionSecret secret] || secret.Uuid is null == secret.Usage is null)
        {
            yield return new(VolumeRule.EncryptionSecret, Place + "/secret", "exactly one secret is needed, named by its UUID or by its usage");
        }

        if (encryption is { Ivgen: not null, Cipher: null })
        {
            yield return new(VolumeRule.InitializationVectors, Place + "/ivgen", "there is no cipher for the initialization vectors");
        }

        if (format == StorageVolFormatType.Raw)
        {
            yield return new(VolumeRule.EncryptedRaw, "/volume/target/format", "the format will be luks");
        }
    }
}
