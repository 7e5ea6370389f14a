namespace SchemaGen.Storage.Chains;

/// <summary>Converts a fault of a backing string to an error of a chain.</summary>
internal static class BackingStringErrors
{
    public static ProbeErrorCode CodeOf(BackingStringFault fault) => fault switch
    {
        BackingStringFault.NotUnicode => ProbeErrorCode.NameNotUtf8,
        BackingStringFault.UnsupportedDriver or BackingStringFault.NestedFormatDriver => ProbeErrorCode.Unsupported,
        _ => ProbeErrorCode.BackingStringInvalid,
    };
}
