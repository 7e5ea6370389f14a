namespace SchemaGen.Storage.Chains;

/// <summary>What is wrong with a backing string, as an error of a chain.</summary>
internal static class BackingStringErrors
{
    public static ProbeErrorCode CodeOf(BackingStringFault fault) => fault switch
    {
        BackingStringFault.NotUnicode => ProbeErrorCode.NameNotUtf8,
        BackingStringFault.UnsupportedDriver or BackingStringFault.NestedFormatDriver => ProbeErrorCode.Unsupported,
        _ => ProbeErrorCode.BackingStringInvalid,
    };
}
