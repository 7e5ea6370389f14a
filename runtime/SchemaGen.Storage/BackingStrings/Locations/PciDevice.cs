using System.Globalization;

namespace SchemaGen.Storage;

/// <summary>A place on the PCI bus, written <c>domain:bus:slot.function</c> in hexadecimal.</summary>
/// <param name="Domain">The PCI domain.</param>
/// <param name="Bus">The bus in the domain.</param>
/// <param name="Slot">The slot on the bus, up to 31.</param>
/// <param name="Function">The function of the device in the slot, up to 7.</param>
public readonly record struct PciDevice(uint Domain, byte Bus, byte Slot, byte Function)
{
    private const int LargestSlot = 31;
    private const int LargestFunction = 7;

    /// <summary>Reads <c>domain:bus:slot.function</c>.</summary>
    public static bool TryParse(string? text, out PciDevice device)
    {
        device = default;
        string[] parts = (text ?? "").Split(':');
        int dot = parts[^1].IndexOf('.', StringComparison.Ordinal);
        if (parts.Length != 3
            || dot < 0
            || !TryParseHex(parts[0], uint.MaxValue, out uint domain)
            || !TryParseHex(parts[1], byte.MaxValue, out uint bus)
            || !TryParseHex(parts[2][..dot], LargestSlot, out uint slot)
            || !TryParseHex(parts[2][(dot + 1)..], LargestFunction, out uint function))
        {
            return false;
        }

        device = new PciDevice(domain, (byte)bus, (byte)slot, (byte)function);
        return true;
    }

    /// <summary>The place as it is written: <c>0000:01:00.0</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Domain:x4}:{Bus:x2}:{Slot:x2}.{Function:x}");

    private static bool TryParseHex(string text, uint largest, out uint number) =>
        uint.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out number) && number <= largest;
}
