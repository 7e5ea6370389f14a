namespace SchemaGen.Runtime;

/// <summary>A document adapted to a schema with the least change, or the reasons why that is impossible.</summary>
public sealed class XmlAdaptation
{
    private readonly ReadOnlyMemory<byte> _document;

    internal XmlAdaptation(ReadOnlyMemory<byte> document, IReadOnlyList<XmlAdaptationChange> changes, IReadOnlyList<XmlValidationError> errors)
    {
        _document = document;
        Changes = changes;
        Errors = errors;
    }

    /// <summary>Whether the adaptation produced a valid document.</summary>
    public bool IsPossible => Errors.Count == 0;

    /// <summary>Whether the adaptation removed nothing: it only moved elements or replaced values.</summary>
    public bool IsLossless => IsPossible && !Changes.Any(static change => change.IsLoss);

    /// <summary>The valid document, in the encoding of the original. Unchanged parts are identical byte for byte.</summary>
    /// <exception cref="XmlValidationException">The adaptation is not possible; the exception has the <see cref="Errors"/>.</exception>
    public ReadOnlyMemory<byte> Document => IsPossible ? _document : throw new XmlValidationException(Errors);

    /// <summary>The changes in document order; empty if the document was already valid or if the adaptation is not possible.</summary>
    public IReadOnlyList<XmlAdaptationChange> Changes { get; }

    /// <summary>
    /// The reasons why the adaptation is not possible: missing parts that would have to be invented, or a document that cannot be read. Empty if it is possible.
    /// </summary>
    public IReadOnlyList<XmlValidationError> Errors { get; }
}
