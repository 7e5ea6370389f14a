namespace SchemaGen.Runtime.Writing;

/// <summary>An object cannot be written as XML.</summary>
/// <param name="message">Why.</param>
internal sealed class UnwritableException(string message) : Exception(message)
{
    /// <summary>The code of the error.</summary>
    public string Code { get; init; } = XmlErrorCodes.NotWellFormed;

    /// <summary>The object; null if it is not known yet.</summary>
    public XmlElementNode? Node { get; set; }

    /// <summary>The property of the object, as code writes it.</summary>
    public string Path { get; set; } = "";

    /// <summary>The place in the text that was written; null if the object tells it.</summary>
    public Validation.ErrorPlace? Place { get; init; }

    /// <summary>Notes the object, if none was noted before.</summary>
    /// <returns>False, so that the exception goes on.</returns>
    public bool IsOf(XmlElementNode node)
    {
        Node ??= node;
        return false;
    }

    /// <summary>Notes the property, and its object if that is known.</summary>
    /// <returns>False, so that the exception goes on.</returns>
    public bool IsAt(XmlElementNode? node, string path)
    {
        Node ??= node;
        Path = path;
        return false;
    }
}
