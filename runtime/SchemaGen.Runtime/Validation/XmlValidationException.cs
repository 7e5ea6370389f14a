namespace SchemaGen.Runtime;

/// <summary>A document or an object is not valid. Carries all errors.</summary>
public sealed class XmlValidationException : Exception
{
    /// <summary>Creates an exception for errors.</summary>
    /// <param name="errors">At least one error.</param>
    public XmlValidationException(IReadOnlyList<XmlValidationError> errors)
        : base(Describe(errors)) => Errors = errors;

    /// <summary>The errors in document order.</summary>
    public IReadOnlyList<XmlValidationError> Errors { get; }

    private static string Describe(IReadOnlyList<XmlValidationError> errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        return errors.Count == 1 ? errors[0].ToString() : $"{errors[0]} (and {errors.Count - 1} more)";
    }
}
