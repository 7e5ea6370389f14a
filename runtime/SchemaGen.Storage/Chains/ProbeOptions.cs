namespace SchemaGen.Storage;

/// <summary>Options for probing chains. Immutable.</summary>
public sealed record ProbeOptions
{
    /// <summary>The defaults: any file of the host, 200 images, libvirt 9.0.</summary>
    public static ProbeOptions Default { get; } = new();

    /// <summary>Is asked before each file that is looked for or opened.</summary>
    public IOpenGate Gate { get; init; } = OpenGate.AnyFile;

    /// <summary>The limits of the probe.</summary>
    public ProbeLimits Limits { get; init; } = ProbeLimits.Default;

    /// <summary>
    /// Whether the name of a protocol as backing format is as good as none, which is how libvirt has it before 9.10. Otherwise it means raw, as
    /// since then.
    /// </summary>
    public bool IsProtocolFormatUnstated { get; init; }

    /// <summary>The version of libvirt that XML is written for. What it has no words for is left out and listed. All later versions read the XML, too.</summary>
    public Version LibvirtLevel { get; init; } = LibvirtLevels.Oldest;

    /// <summary>Is told of each image that has been looked at.</summary>
    public IProgress<ProbeProgress>? Progress { get; init; }
}
