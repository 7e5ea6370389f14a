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

    /// <summary>Notes the object, if none was noted before. For exception filters: elements are nested too deep to catch and throw at each level.</summary>
    /// <returns>False, so that the exception goes on.</returns>
    public bool IsOf(XmlElementNode node)
    {
        Node ??= node;
        return false;
    }

    /// <summary>Notes the property.</summary>
    /// <returns>False, so that the exception goes on.</returns>
    public bool IsAt(string path)
    {
        Path = path;
        return false;
    }
}
