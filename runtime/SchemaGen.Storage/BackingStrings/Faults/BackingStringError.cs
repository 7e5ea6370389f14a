namespace SchemaGen.Storage;

/// <summary>Why a text is not a backing string. It never repeats the text, which may hold credentials.</summary>
/// <param name="Fault">What is wrong.</param>
/// <param name="Message">What is wrong, for people.</param>
public sealed record BackingStringError(BackingStringFault Fault, string Message)
{
    /// <summary>
    /// The code that reports of chains have for it: <c>backing-string-invalid</c>, <c>name-not-utf8</c>, or <c>unsupported</c> for what QEMU
    /// understands and libvirt does not.
    /// </summary>
    public string Code => Fault switch
    {
        BackingStringFault.NotUnicode => "name-not-utf8",
        BackingStringFault.UnsupportedDriver or BackingStringFault.NestedFormatDriver => "unsupported",
        _ => "backing-string-invalid",
    };
}
