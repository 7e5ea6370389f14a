namespace SchemaGen.Storage.Chains;

/// <summary>Formats in documents.</summary>
internal static class DocumentFormats
{
    /// <summary>The format of a word of libvirt's, among them an old one for raw; null if there is none, which is raw, too.</summary>
    public static ImageFormat? Parse(string? word) => word == "aio" ? ImageFormat.Raw : ImageFormats.TryParse(word, out ImageFormat format) ? format : null;
}
