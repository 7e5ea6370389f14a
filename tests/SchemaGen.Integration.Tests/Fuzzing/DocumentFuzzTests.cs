using System.Text;
using Libvirt.Domains;
using SchemaGen.Runtime;
using SchemaGen.Testing;
using SchemaGen.Testing.Fuzzing;

namespace SchemaGen.Integration.Tests.Fuzzing;

/// <summary>Broken documents result in errors with locations inside the document, the same for all ways of reading, and in no other exception.</summary>
public sealed class DocumentFuzzTests
{
    private const string Guest = """
        <?xml version="1.0" encoding="utf-8"?>
        <domain type='kvm' xmlns:qemu='http://libvirt.org/schemas/domain/qemu/1.0'>
          <name>guest</name><uuid>c7a5fdbd-cdaf-9455-926a-d65c16db1809</uuid><memory unit='KiB'>219136</memory>
          <metadata><app:note xmlns:app='urn:app' app:a="&lt;">text<![CDATA[<more>]]></app:note></metadata>
          <os><type arch='x86_64' machine='pc'>hvm</type><boot dev='hd'/></os>
          <devices>
            <!-- a chain -->
            <disk type='file' device='disk'><driver name='qemu' type='qcow2'/><source file='/a'/><backingStore type='block'><format type='raw'/><source dev='/d'/></backingStore><target dev='vda' bus='virtio'/></disk>
            <disk type='network' device='disk'><source protocol='nbd' name='x'><host name='h' port='10809'/></source><target dev='vdb'/></disk>
          </devices>
          <qemu:commandline><qemu:arg value='-x'/></qemu:commandline>
        </domain>
        """;

    private static readonly string[] Documents = [Guest, "<domain type='kvm'><name>n</name></domain>", "<domain type='qemu' id='1'><name>n&#10;</name></domain>"];

    private static readonly Encoding[] Encodings =
    [
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), new UTF8Encoding(false), Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, Encoding.Latin1, Encoding.ASCII,
    ];

    [Fact]
    public void Texts_are_read_or_refused_at_a_place_inside() => FuzzRun.OfTexts(Documents, 3_000, static text =>
    {
        string? refused = Read(text, null);
        if (text.EnumerateRunes().Any(static rune => rune == Rune.ReplacementChar))
        {
            // Bytes cannot represent half of a surrogate pair.
            return;
        }

        XmlValidationReport report = DomainSchema.Validate(Encoding.UTF8.GetBytes(text));
        report.IsValid.ShouldBe(refused is null);
        foreach (XmlValidationError error in report.Errors)
        {
            FuzzRun.PlaceIsInside(text, error.Line, error.Column);
        }
    });

    [Fact]
    public void Well_formed_texts_come_back_from_lenient_reading() => FuzzRun.OfTexts(Documents, 3_000, static text =>
    {
        try
        {
            XmlElementNode node = DomainSchema.Parse(text, XmlReadOptions.Lenient);
            Infoset.FirstDifference(text, node.ToXml()).ShouldBeNull();
        }
        catch (XmlValidationException exception)
        {
            // The document is not well-formed or has another root.
            exception.Errors.ShouldNotBeEmpty();
        }
    });

    [Fact]
    public void Bytes_in_any_encoding_are_read_alike_as_a_whole_and_piece_by_piece() => FuzzRun.Of(
        2_000,
        static random =>
        {
            Encoding encoding = Encodings[random.Next(Encodings.Length)];
            string text = random.Next(3) == 0 ? new TextMutator(random, Documents).Next() : Guest.Replace("utf-8", Encodings[random.Next(Encodings.Length)].WebName, StringComparison.Ordinal);
            byte[] bytes = [.. random.Next(2) == 0 ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)];
            if (bytes.Length > 0 && random.Next(3) == 0)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            return random.Next(6) == 0 ? bytes[..random.Next(bytes.Length)] : bytes;
        },
        static bytes =>
        {
            XmlValidationReport whole = DomainSchema.Validate(bytes);
            XmlValidationReport pieces = DomainSchema.Validate(new PieceStream(bytes));
            pieces.IsValid.ShouldBe(whole.IsValid);
            if (IsReadable(whole) && IsReadable(pieces))
            {
                pieces.Errors.Select(static error => error.ToString()).ShouldBe(whole.Errors.Select(static error => error.ToString()));
            }
        },
        static bytes => Convert.ToHexString(bytes));

    // Readers describe and locate errors in well-formedness differently.
    private static bool IsReadable(XmlValidationReport report) =>
        !report.Errors.Any(static error => error.Code is XmlErrorCodes.NotWellFormed or XmlErrorCodes.Doctype);

    private static string? Read(string text, XmlReadOptions? options)
    {
        try
        {
            Domain.Parse(text, options);
            return null;
        }
        catch (XmlValidationException exception)
        {
            return exception.Errors[0].Message;
        }
    }
}
