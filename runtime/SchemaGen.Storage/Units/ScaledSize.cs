using System.Globalization;

namespace SchemaGen.Storage;

/// <summary>A size as it is written: a whole number of a unit.</summary>
/// <param name="Value">How many.</param>
/// <param name="Unit">Of what.</param>
public readonly record struct ScaledSize(ulong Value, ByteUnit Unit)
{
    /// <summary>The number, a blank, and the unit: <c>1 TiB</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Value} {Unit.Symbol()}");
}
