namespace SchemaGen.Storage;

/// <summary>A cookie that is sent to a web server. Its value is a secret.</summary>
/// <param name="Name">The name.</param>
/// <param name="Value">The value.</param>
public sealed record HttpCookie(string Name, string Value)
{
    /// <summary>The name alone.</summary>
    public override string ToString() => Name;
}
