namespace SchemaGen.Storage;

/// <summary>File modes in documents: octal digits by the schema, of which libvirt takes those of owner, group and others.</summary>
internal static class PermissionBits
{
    private const int Digits = 3;

    /// <summary>The mistake in a mode; null if it is valid.</summary>
    public static string? Problem(Permissions? permissions) =>
        permissions?.Mode?.Trim().TrimStart('0').Length > Digits ? $"the mode {permissions.Mode.Trim()} has bits beyond 0777" : null;
}
