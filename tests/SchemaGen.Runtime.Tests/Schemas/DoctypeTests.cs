using System.Text;
using System.Xml;
using SchemaGen.Schemas;

namespace SchemaGen.Runtime.Tests.Schemas;

/// <summary>A schema loaded at run time rejects a DOCTYPE unless the caller's reader is configured to read DTDs.</summary>
public sealed class DoctypeTests
{
    private const string Document = "<?xml version='1.0' encoding='utf-16'?>\n<!DOCTYPE a [<!ENTITY b 'c'>]>\n<a>&b;</a>";

    [Fact]
    public void It_is_refused_in_every_encoding_unless_options_allow_it()
    {
        foreach (byte[] document in new[] { Encoding.UTF8.GetBytes(Document.Replace("utf-16", "utf-8", StringComparison.Ordinal)), [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Document)] })
        {
            XmlValidationError error = Schema.Validate(document).ShouldHaveSingleItem();
            (error.Code, error.Line).ShouldBe((XmlErrorCodes.Doctype, 2));
            Schema.Validate(document, new XmlReadOptions { Doctype = XmlDoctype.Internal }).IsValid.ShouldBeTrue();
            Schema.Validate(document, new XmlReadOptions { Doctype = XmlDoctype.Ignore }).ShouldHaveSingleItem().Code.ShouldBe(XmlErrorCodes.NotWellFormed);
        }
    }

    [Theory]
    [InlineData(DtdProcessing.Parse, true)]
    [InlineData(DtdProcessing.Prohibit, false)]
    public void Another_reader_does_what_its_owner_chose(DtdProcessing processing, bool isValid)
    {
        using XmlReader reader = XmlReader.Create(new StringReader(Document.Replace("utf-16", "utf-8", StringComparison.Ordinal)), new XmlReaderSettings { DtdProcessing = processing, XmlResolver = null });
        Validate(reader).Select(static error => error.Code).ShouldBe(isValid ? [] : [XmlErrorCodes.Doctype]);
    }

    private static RelaxNgSchema Schema { get; } =
        RelaxNgSchema.Create(LoadedSchema.FromText("<element name='a' xmlns='http://relaxng.org/ns/structure/1.0'><text/></element>").Result);

    private static XmlValidationReport Validate(XmlReader reader) => Schema.Validate(reader);
}
