namespace SchemaGen.Storage;

/// <summary>A file of the host.</summary>
/// <param name="Path">The path, absolute or relative, as it is written.</param>
public sealed record FileLocation(string Path) : BackingLocation
{
    /// <summary>
    /// Whether a relative path counts from the working directory of the process that opens it, which is so in <c>json:</c> strings. Any other
    /// relative path counts from the directory of the image that names it.
    /// </summary>
    public bool IsRelativeToWorkingDirectory
    {
        get;
        init => field = value && IsRelative;
    }

    /// <summary>Whether the path does not begin at the root.</summary>
    public bool IsRelative => !Path.StartsWith('/');
}
