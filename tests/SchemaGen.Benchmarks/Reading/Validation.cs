using System.Xml;
using SchemaGen.Runtime;
using SchemaGen.Schemas;

namespace SchemaGen.Benchmarks.Reading;

/// <summary>
/// Validation by a schema loaded at run time. An invalid document would make the time meaningless, so it ends the run.
/// </summary>
internal sealed class Validation(RelaxNgSchema schema)
{
    /// <summary>Validates a document in memory.</summary>
    public void Validate(byte[] document)
    {
        if (schema.Validate(document) is [XmlValidationError error, ..])
        {
            throw new InvalidOperationException($"A document that libvirt says is valid is not: {error}");
        }
    }

    /// <summary>Validates a document.</summary>
    public void Validate(XmlReader reader)
    {
        if (schema.Validate(reader) is [XmlValidationError error, ..])
        {
            throw new InvalidOperationException($"A document that libvirt says is valid is not: {error}");
        }
    }
}
