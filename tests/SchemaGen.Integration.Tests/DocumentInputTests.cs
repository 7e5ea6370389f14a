using System.Text;
using Libvirt.Domains;
using SchemaGen.Runtime;
using SchemaGen.Testing;

namespace SchemaGen.Integration.Tests;

/// <summary>Tests all sources of documents: encodings, streams that allow only asynchronous reads, and text after the root element.</summary>
public sealed class DocumentInputTests
{
    private const string Guest = "<domain type='kvm'><name>café</name><memory>1</memory><os><type>hvm</type></os></domain>";

    static DocumentInputTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("iso-8859-1")]
    [InlineData("windows-1252")]
    [InlineData("IBM037")]
    public void An_encoding_is_kept_and_an_edit_is_saved_in_it(string name)
    {
        Encoding encoding = Encoding.GetEncoding(name);
        byte[] document = [.. encoding.GetPreamble(), .. encoding.GetBytes($"<?xml version='1.0' encoding='{name}'?>\n{Guest}\n")];
        DomainSchema.Validate(document).Errors.ShouldBeEmpty();
        DomainSchema.Validate(new PieceStream(document)).Errors.ShouldBeEmpty();
        Domain domain = Domain.Load(document);
        domain.Name.ShouldBe("café");
        Saved(domain).ShouldBe(document);
        domain.Name = "thé";
        encoding.GetString(Saved(domain)).ShouldBe(encoding.GetString(document).Replace("café", "thé", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<?xml version='1.0' encoding='us-ascii'?><domain/>é", "1:")] // XML 1.0, section 4.3.3
    [InlineData("<domain type='kvm'/>\n<domain/>", "2:")] // one root element
    [InlineData("<domain type='kvm'/>\n<!-- open", "2:")]
    [InlineData("<?xml version='1.1'?><domain/>", "1:")]
    [InlineData("<?xml version='1.0' encoding='utf-16'?><domain/>", "1:")]
    public void What_is_not_well_formed_is_an_error_with_its_place(string document, string place)
    {
        foreach (XmlValidationReport report in new[] { DomainSchema.Validate(Encoding.UTF8.GetBytes(document)), DomainSchema.Validate(new PieceStream(Encoding.UTF8.GetBytes(document))) })
        {
            XmlValidationError error = report.Errors[^1];
            error.Code.ShouldBe(XmlErrorCodes.NotWellFormed);
        }

        DomainSchema.Validate(Encoding.UTF8.GetBytes(document)).Errors[^1].ToString().ShouldStartWith(place);
    }

    [Fact]
    public async Task Nothing_is_read_synchronously()
    {
        byte[] document = Encoding.UTF8.GetBytes(Guest);
        (await DomainSchema.ValidateAsync(new PieceStream(document) { IsAsynchronous = true })).IsValid.ShouldBeTrue();
        Domain domain = await Domain.LoadAsync(new PieceStream(document) { IsAsynchronous = true });
        using MemoryStream saved = new();
        await domain.SaveAsync(saved);
        saved.ToArray().ShouldBe(document);
    }

    private static byte[] Saved(XmlElementNode root)
    {
        using MemoryStream stream = new();
        root.Save(stream);
        return stream.ToArray();
    }
}
