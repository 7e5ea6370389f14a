namespace SchemaGen.Runtime;

/// <summary>A document or an object is not valid. Carries all errors.</summary>
public sealed class XmlValidationException : Exception
{
    /// <summary>Creates an exception for errors.</summary>
    /// <param name="errors">At least one error.</param>
    /// <param name="path">The file that was read; null if it was none.</param>
    public XmlValidationException(IReadOnlyList<XmlValidationError> errors, string? path = null)
        : base(Describe(errors, path)) => (Errors, FilePath) = (errors, path);

    /// <summary>The file that was read; null if it was none.</summary>
    public string? FilePath { get; }

    /// <summary>The errors in document order.</summary>
    public IReadOnlyList<XmlValidationError> Errors { get; }

    private static string Describe(IReadOnlyList<XmlValidationError> errors, string? path)
    {
        ArgumentNullException.ThrowIfNull(errors);
        string file = path is null ? "" : $"{path}:";
        return file + (errors.Count == 1 ? errors[0].ToString() : $"{errors[0]} (and {errors.Count - 1} more)");
    }
}
