namespace SchemaGen.Storage;

/// <summary>Ports as libvirt reads them (<c>virStringParsePort</c>).</summary>
internal static class PortNumber
{
    /// <summary>Reads a port; null stays null, and 0 is left to the protocol.</summary>
    public static ushort? Parse(string? text)
    {
        if (text is null)
        {
            return null;
        }

        return ScaledNumber.TryParse(text, out ulong port) && port <= ushort.MaxValue
            ? (ushort)port
            : throw new BackingStringException(BackingStringFault.InvalidPort, "the port is not a number from 0 to 65535");
    }
}
