using Scriban.Parsing;

namespace SchemaGen.Site.Rendering;

/// <summary>The exception for a template that cannot be used. The message begins with the template's name, the line and the column.</summary>
public sealed class TemplateException : Exception
{
    internal TemplateException(SourceSpan place, string message, Exception? innerException = null)
        : base($"{place.FileName}:{place.Start.Line + 1}:{place.Start.Column + 1}: {message}", innerException)
    {
    }
}
