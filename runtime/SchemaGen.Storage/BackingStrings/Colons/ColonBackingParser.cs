namespace SchemaGen.Storage;

/// <summary>Locations written as a protocol and parts with colons between them (<c>virStorageSourceParseBackingColon</c>).</summary>
internal static class ColonBackingParser
{
    public static NetworkLocation Parse(string text, BackingStringNotes notes)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        if (!NetworkProtocols.TryParse(text.AsSpan(0, colon), out NetworkProtocol protocol))
        {
            throw new BackingStringException(
                BackingStringFault.UnknownProtocol,
                "what stands before the first colon is no protocol; a file with a colon in its name is written './a:b'");
        }

        string rest = text[(colon + 1)..];
        return protocol switch
        {
            NetworkProtocol.Nbd => NbdColonParser.Parse(rest),
            NetworkProtocol.Rbd => RbdColonParser.Parse(rest, notes),
            _ => throw new BackingStringException(BackingStringFault.NotColonSyntax, $"the protocol {protocol.Scheme()} is written as a URI"),
        };
    }
}
