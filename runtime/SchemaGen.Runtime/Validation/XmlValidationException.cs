namespace SchemaGen.Runtime;

/// <summary>A document or an object is not valid. Carries all errors.</summary>
public sealed class XmlValidationException : Exception
{
    // A log that has the message alone has what is needed to mend the document.
    private const int MostLines = 10;

    /// <summary>Creates an exception for errors. Its message has a line for each, up to ten.</summary>
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
        string lines = string.Join("\n", errors.Take(MostLines).Select(error => file + error));
        return errors.Count > MostLines ? $"{lines}\n(and {errors.Count - MostLines} more)" : lines;
    }
}
