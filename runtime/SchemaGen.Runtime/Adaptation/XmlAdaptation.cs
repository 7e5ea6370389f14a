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

    /// <summary>Whether there is a valid document.</summary>
    public bool IsPossible => Errors.Count == 0;

    /// <summary>Whether nothing is lost: elements were moved and values replaced at most.</summary>
    public bool IsLossless => IsPossible && !Changes.Any(static change => change.IsLoss);

    /// <summary>The valid document, in the encoding of the old one. What was not changed is as it was, byte for byte.</summary>
    /// <exception cref="XmlValidationException">There is none.</exception>
    public ReadOnlyMemory<byte> Document => IsPossible ? _document : throw new XmlValidationException(Errors);

    /// <summary>The changes in the order of the document; empty if the document was valid, or if there is no valid one.</summary>
    public IReadOnlyList<XmlAdaptationChange> Changes { get; }

    /// <summary>The missing parts that would have to be invented, or the reason why the document cannot be read; empty if there is a valid document.</summary>
    public IReadOnlyList<XmlValidationError> Errors { get; }
}
