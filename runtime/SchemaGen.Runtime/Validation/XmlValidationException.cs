namespace SchemaGen.Runtime;

/// <summary>The exception for a document or object that is not valid. It contains all errors.</summary>
public sealed class XmlValidationException : Exception
{
    // The message lists the errors because a log may contain only the message.
    private const int MostLines = 10;

    /// <summary>Creates an exception for errors. Its message has one line for each of the first ten.</summary>
    /// <param name="errors">The errors, at least one.</param>
    /// <param name="path">The path of the file that was read; null if no file was read.</param>
    public XmlValidationException(IReadOnlyList<XmlValidationError> errors, string? path = null)
        : base(Describe(errors, path)) => (Errors, FilePath) = (errors, path);

    /// <summary>The path of the file that was read; null if no file was read.</summary>
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
