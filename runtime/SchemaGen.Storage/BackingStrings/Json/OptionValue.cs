namespace SchemaGen.Storage;

/// <summary>A value in the options of QEMU's drivers: what JSON can say.</summary>
internal abstract record OptionValue
{
    private OptionValue()
    {
    }

    internal sealed record Text(string Value) : OptionValue;

    /// <summary>A number, as it is written.</summary>
    internal sealed record Number(string Digits) : OptionValue;

    internal sealed record Boolean(bool Value) : OptionValue;

    internal sealed record Null : OptionValue;

    internal sealed record List(IReadOnlyList<OptionValue> Items) : OptionValue;

    internal sealed record Group(Dictionary<string, OptionValue> Members) : OptionValue;
}
