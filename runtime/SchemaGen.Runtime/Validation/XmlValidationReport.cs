using System.Collections;

namespace SchemaGen.Runtime;

/// <summary>The result of validation: the errors in document order.</summary>
/// <param name="errors">The errors; none for a valid document.</param>
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

    /// <summary>An error.</summary>
    /// <param name="index">Its number, from 0 in document order.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are not that many.</exception>
    public XmlValidationError this[int index] => Errors[index];

    /// <summary>Throws if the document is not valid.</summary>
    /// <exception cref="XmlValidationException">There are errors.</exception>
    public void ThrowIfInvalid()
    {
        if (!IsValid)
        {
            throw new XmlValidationException(Errors);
        }
    }

    /// <summary>The errors, one in each line; <c>Valid</c> if there are none.</summary>
    public override string ToString() => IsValid ? "Valid" : string.Join('\n', Errors);

    /// <inheritdoc />
    public IEnumerator<XmlValidationError> GetEnumerator() => Errors.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
