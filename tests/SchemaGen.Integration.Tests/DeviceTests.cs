using Libvirt.Domains;

namespace SchemaGen.Integration.Tests;

/// <summary>Saving writes to a device and does not replace it by a file.</summary>
public sealed class DeviceTests
{
    // A device that never has room.
    private const string Full = "/dev/full";

    private static readonly Domain Guest = Domain.Parse("<domain type='kvm'><name>a</name><memory>1</memory><os><type>hvm</type></os></domain>");

    [SkippableFact]
    public void Saving_to_a_device_writes_to_it()
    {
        Skip.IfNot(File.Exists(Full), $"There is no {Full} here.");

        Should.Throw<IOException>(() => Guest.Save(Full));
    }

    [SkippableFact]
    public async Task Saving_asynchronously_does_too()
    {
        Skip.IfNot(File.Exists(Full), $"There is no {Full} here.");

        await Should.ThrowAsync<IOException>(() => Guest.SaveAsync(Full));
    }
}
