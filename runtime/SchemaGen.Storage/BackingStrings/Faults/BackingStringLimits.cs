namespace SchemaGen.Storage;

/// <summary>The limits of a backing string. Names in headers are shorter: 1023 bytes in qcow2.</summary>
public static class BackingStringLimits
{
    /// <summary>The longest string, in UTF-16 code units, or in bytes where it comes as UTF-8.</summary>
    public const int Length = 64 * 1024;

    /// <summary>The maximum nesting of JSON. Dots in keys count as well.</summary>
    public const int Depth = 32;
}
