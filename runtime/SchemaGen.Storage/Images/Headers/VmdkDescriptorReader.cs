namespace SchemaGen.Storage.Images;

/// <summary>A VMDK that is a text: it names the files that hold the data.</summary>
internal sealed class VmdkDescriptorReader() : HeaderReader(ImageFormat.Vmdk)
{
    private const int ProbedLength = 512;

    public override bool Recognises(ImageBytes image) => VmdkDescriptor.IsOne(image.Read(0, ProbedLength));

    public override ImageInfo Read(ImageBytes image)
    {
        if (image.Length > VmdkDescriptor.MaxLength)
        {
            return Start(image) with { Error = ProbeError.BadHeader("descriptor", $"is longer than {VmdkDescriptor.MaxLength} bytes") };
        }

        ReadOnlySpan<byte> text = image.Read(0, VmdkDescriptor.MaxLength);
        int end = text.IndexOf((byte)0);
        ReadOnlySpan<byte> behind = end < 0 ? [] : text[end..];
        ImageInfo info = Start(image).WithDescriptorFile(end < 0 ? text : text[..end]);
        return behind.ContainsAnyExcept((byte)0) ? info.With(ProbeError.BadHeader("descriptor", "goes on behind a NUL")) : info;
    }
}
