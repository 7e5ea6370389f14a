namespace SchemaGen.Runtime;

/// <summary>What validation found.</summary>
public sealed class XmlValidationReport
{
    internal XmlValidationReport(IReadOnlyList<XmlValidationError> errors) => Errors = errors;

    /// <summary>A report without errors.</summary>
    public static XmlValidationReport Valid { get; } = new([]);

    /// <summary>The errors in document order; empty if the document is valid.</summary>
    public IReadOnlyList<XmlValidationError> Errors { get; }

    /// <summary>Whether the document is valid.</summary>
    public bool IsValid => Errors.Count == 0;

    /// <summary>Throws if the document is not valid.</summary>
    /// <exception cref="XmlValidationException">There are errors.</exception>
    public void ThrowIfInvalid()
    {
        if (!IsValid)
        {
            throw new XmlValidationException(Errors);
        }
    }
}
