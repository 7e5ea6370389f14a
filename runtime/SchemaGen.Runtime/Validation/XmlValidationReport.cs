using System.Collections;

namespace SchemaGen.Runtime;

/// <summary>The result of validation: the errors in document order.</summary>
/// <param name="errors">The errors; empty for a valid document.</param>
public sealed class XmlValidationReport(IReadOnlyList<XmlValidationError> errors) : IReadOnlyList<XmlValidationError>
{
    /// <summary>A report without errors.</summary>
    public static XmlValidationReport Valid { get; } = new([]);

    /// <summary>The errors in document order; empty if the document is valid.</summary>
    public IReadOnlyList<XmlValidationError> Errors { get; } = errors ?? throw new ArgumentNullException(nameof(errors));

    /// <summary>Whether the document is valid.</summary>
    public bool IsValid => Errors.Count == 0;

    /// <summary>The number of errors.</summary>
    public int Count => Errors.Count;

    /// <summary>The error at an index, in document order.</summary>
    /// <param name="index">The index, starting at 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The index is negative or not less than <see cref="Count"/>.</exception>
    public XmlValidationError this[int index] => Errors[index];

    /// <summary>Throws if the document is not valid.</summary>
    /// <exception cref="XmlValidationException">The document is not valid.</exception>
    public void ThrowIfInvalid()
    {
        if (!IsValid)
        {
            throw new XmlValidationException(Errors);
        }
    }

    /// <summary>Returns the errors, one on each line; <c>Valid</c> if there are none.</summary>
    public override string ToString() => IsValid ? "Valid" : string.Join('\n', Errors);

    /// <inheritdoc />
    public IEnumerator<XmlValidationError> GetEnumerator() => Errors.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
