namespace SchemaGen.Storage;

/// <summary>libvirt's reaction to an object that breaks a rule.</summary>
public enum StorageRuleSeverity
{
    /// <summary>It refuses the object.</summary>
    Error,

    /// <summary>It takes the object, and ignores or replaces what is said.</summary>
    Warning,
}
