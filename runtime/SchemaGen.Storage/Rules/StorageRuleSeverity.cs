namespace SchemaGen.Storage;

/// <summary>What libvirt makes of an object that breaks a rule.</summary>
public enum StorageRuleSeverity
{
    /// <summary>It refuses the object.</summary>
    Error,

    /// <summary>It takes the object, and ignores or replaces what is said.</summary>
    Warning,
}
