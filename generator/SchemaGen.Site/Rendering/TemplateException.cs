namespace SchemaGen.Site.Rendering;

/// <summary>A template cannot be used. The message begins with the template, the line and the column.</summary>
public sealed class TemplateException : Exception
{
    /// <summary>Creates it.</summary>
    /// <param name="message">What is wrong, and where.</param>
    /// <param name="innerException">What Scriban says; null for nothing.</param>
    public TemplateException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
