namespace SchemaGen.Storage;

/// <summary>File modes in documents: octal digits by the schema, of which libvirt takes those of owner, group and others.</summary>
internal static class PermissionBits
{
    private const int Digits = 3;

    /// <summary>What is wrong with a mode; null if nothing is.</summary>
    public static string? Problem(Permissions? permissions) =>
        permissions?.Mode?.Trim().TrimStart('0').Length > Digits ? $"the mode {permissions.Mode.Trim()} has bits beyond 0777" : null;
}
