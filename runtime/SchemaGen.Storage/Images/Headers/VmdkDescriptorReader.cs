namespace SchemaGen.Storage.Images;

/// <summary>A VMDK that is a text: it names the files that hold the data.</summary>
internal sealed class VmdkDescriptorReader() : HeaderReader(ImageFormat.Vmdk)
{
    private const int ProbedLength = 2048;

    public override bool Recognises(ImageBytes image) => VmdkDescriptor.IsOne(image.Read(0, ProbedLength));

    public override ImageInfo Read(ImageBytes image)
    {
        if (image.Length > VmdkDescriptor.MaxLength)
        {
            return Start(image) with { Error = ProbeError.BadHeader("descriptor", $"is longer than {VmdkDescriptor.MaxLength >> 20} MiB") };
        }

        ImageInfo info = VmdkDescriptor.Read(Start(image), image.Read(0, VmdkDescriptor.MaxLength));
        return info.VirtualSize is null ? info.With(ProbeError.BadHeader("extents", "have no size, or more than 2^63 bytes")) : info;
    }
}
