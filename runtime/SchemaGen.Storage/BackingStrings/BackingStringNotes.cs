namespace SchemaGen.Storage;

/// <summary>Findings in a backing string other than the location.</summary>
internal sealed class BackingStringNotes
{
    /// <summary>Names of options that the location has no word for.</summary>
    public List<string> Ignored { get; } = [];

    /// <summary>Paths of this host that options name which the location has no word for.</summary>
    public List<string> HostFiles { get; } = [];

    /// <summary>Whether it names QEMU's driver <c>file</c>, which opens regular files alone.</summary>
    public bool NamesFileDriver { get; set; }

    /// <summary>Whether a <c>json:</c> string has the protocol's driver at its root, instead of in <c>file</c>; null for other strings.</summary>
    public bool? HasProtocolAtTop { get; set; }

    /// <summary>Whether there was a user or a password.</summary>
    public bool CredentialsDropped { get; set; }
}
