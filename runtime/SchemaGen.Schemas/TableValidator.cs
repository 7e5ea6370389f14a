using System.Xml;
using SchemaGen.RelaxNg.Programs;
using SchemaGen.Runtime;

namespace SchemaGen.Schemas;

/// <summary>Validates by tables. The tables are passed as bytes, so this takes the same code path as generated code.</summary>
internal sealed class TableValidator(ValidatorProgram program) : IDocumentValidator
{
    private readonly XmlSchemaReader _reader = new(XmlSchemaProgram.Decode(ProgramEncoder.Encode(program)));

    public XmlValidationReport Validate(XmlReader reader, XmlReadOptions options) => _reader.Validate(reader, options);

    public XmlValidationReport Validate(Stream stream, XmlReadOptions options) => _reader.Validate(stream, options);

    public XmlValidationReport Validate(ReadOnlyMemory<byte> document, XmlReadOptions options) => _reader.Validate(document, options);

    public XmlAdaptation Adapt(ReadOnlyMemory<byte> document, XmlAdaptationOptions? options) => _reader.Adapt(document, options);
}
