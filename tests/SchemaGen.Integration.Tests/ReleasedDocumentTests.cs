using System.Runtime.CompilerServices;
using System.Xml;
using Libvirt.Domains;
using SchemaGen.Runtime;

namespace SchemaGen.Integration.Tests;

/// <summary>Buffers are reused for the next document and keep nothing of the previous one.</summary>
public sealed class ReleasedDocumentTests
{
    private const string Xml = "<domain type='kvm'><name>guest</name><memory unit='MiB'>512</memory><os><type>hvm</type></os></domain>";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_document_and_its_objects_go_when_nobody_holds_them(bool isStream)
    {
        (WeakReference reader, WeakReference root) = Read(isStream);
        Collect();
        reader.IsAlive.ShouldBeFalse();
        root.IsAlive.ShouldBeFalse();
    }

    [Fact]
    public void What_was_validated_and_written_goes_as_well()
    {
        WeakReference operatingSystem = Write();
        Collect();
        operatingSystem.IsAlive.ShouldBeFalse();
    }

    private static void Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Write()
    {
        Domain domain = Domain.Parse(Xml);
        domain.Save(Stream.Null);
        return new WeakReference(domain.Os);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (WeakReference Reader, WeakReference Root) Read(bool isStream)
    {
        using XmlReader reader = isStream ? XmlReader.Create(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Xml))) : XmlReader.Create(new StringReader(Xml));
        return (new WeakReference(reader), new WeakReference(DomainSchema.Read(reader)));
    }
}
