using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace SchemaGen.Storage;

/// <summary>
/// What an overlay's header says about the image below it: a path, a URI, <c>nbd:</c> or <c>rbd:</c> with colons, <c>fat:</c>, or
/// <c>json:</c>, read as libvirt reads them (<c>virStorageSourceNewFromBackingAbsolute</c>).
/// </summary>
public sealed class BackingString
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private BackingString(BackingLocation location, BackingStringNotes notes)
    {
        Location = location;
        CredentialsDropped = notes.CredentialsDropped;
        Ignored = [.. notes.Ignored];
        HostFiles = [.. notes.HostFiles];
        NamesFileDriver = notes.NamesFileDriver;
        HasProtocolAtTop = notes.HasProtocolAtTop;
    }

    /// <summary>The location of the image.</summary>
    public BackingLocation Location { get; }

    /// <summary>
    /// Whether the string has a user or a password which libvirt cannot keep. The location is known all the same. Such a string is not for
    /// printing; <see cref="Location"/> is.
    /// </summary>
    public bool CredentialsDropped { get; }

    /// <summary>
    /// The names of options that mean something to QEMU and are not in <see cref="Location"/>, such as <c>server.port</c> where a port is a
    /// number instead of a text: libvirt drops it and takes the default.
    /// </summary>
    public ImmutableArray<string> Ignored { get; }

    /// <summary>
    /// Paths of this host that options among <see cref="Ignored"/> name, such as the keyring of an RBD client or the log of a Gluster client: QEMU
    /// opens them. A relative one counts from QEMU's working directory.
    /// </summary>
    public ImmutableArray<string> HostFiles { get; }

    /// <summary>Whether it names QEMU's driver <c>file</c>, which opens regular files alone.</summary>
    internal bool NamesFileDriver { get; }

    /// <summary>Whether a <c>json:</c> string has the protocol's driver at its root, instead of in <c>file</c>; null for other strings.</summary>
    internal bool? HasProtocolAtTop { get; }

    /// <summary>Whether a string is a path, and not a protocol: no colon stands before its first slash.</summary>
    public static bool IsPath(ReadOnlySpan<char> text) => text.IndexOfAny(':', '/') is var first && (first < 0 || text[first] == '/');

    /// <summary>Reads a backing string.</summary>
    /// <exception cref="BackingStringException">It is none.</exception>
    public static BackingString Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        BackingStringNotes notes = new();
        return new BackingString(ReadLocation(Check(text), notes), notes);
    }

    /// <summary>Reads a backing string from the bytes of a header. They must be UTF-8: nothing is replaced.</summary>
    /// <exception cref="BackingStringException">It is none.</exception>
    public static BackingString Parse(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > BackingStringLimits.Length)
        {
            throw TooLong();
        }

        try
        {
            return Parse(StrictUtf8.GetString(utf8));
        }
        catch (DecoderFallbackException)
        {
            throw NotUnicode();
        }
    }

    /// <summary>Reads a backing string.</summary>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse(string text, [NotNullWhen(true)] out BackingString? result, [NotNullWhen(false)] out BackingStringError? error)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            (result, error) = (Parse(text), null);
            return true;
        }
        catch (BackingStringException exception)
        {
            (result, error) = (null, exception.Error!);
            return false;
        }
    }

    /// <summary>Reads a backing string from the bytes of a header. They must be UTF-8: nothing is replaced.</summary>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out BackingString? result, [NotNullWhen(false)] out BackingStringError? error)
    {
        try
        {
            (result, error) = (Parse(utf8), null);
            return true;
        }
        catch (BackingStringException exception)
        {
            (result, error) = (null, exception.Error!);
            return false;
        }
    }

    /// <summary>
    /// Writes a location as the string that is read as that location: a path where it is one, else a URI or colons, else <c>json:</c>. Cookies
    /// are in it.
    /// </summary>
    /// <exception cref="NotSupportedException">No string is read as that location, for instance RDMA with a slice.</exception>
    public static string Format(BackingLocation location)
    {
        ArgumentNullException.ThrowIfNull(location);
        return BackingStringFormatter.Format(location) ?? throw new NotSupportedException("No backing string is read as this location.");
    }

    /// <summary>
    /// A backing string for printing: as it is, if it is a path or nothing of it is dropped and it has neither cookies, a user nor a query; else
    /// without all these. Of a string that cannot be read no more than its protocol is left, because nobody knows where its password is.
    /// </summary>
    public static string Redact(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (IsPath(text))
        {
            return text;
        }

        if (!TryParse(text, out BackingString? result, out _))
        {
            int end = text.IndexOf(':', StringComparison.Ordinal);
            return NetworkProtocols.TryParse(text.AsSpan(0, end), out _) || text.StartsWith("json:", StringComparison.Ordinal) ? text[..(end + 1)] + "…" : "…";
        }

        bool isHarmless = !result.CredentialsDropped && result.Ignored.IsEmpty && WithoutSecrets(result.Location) == result.Location;
        return isHarmless ? text : result.Location.ToString();
    }

    /// <summary>A location for people: without secrets, and never failing.</summary>
    internal static string Describe(BackingLocation location)
    {
        string text = BackingStringFormatter.Format(WithoutSecrets(location)) ?? location.GetType().Name;
        return location is NetworkLocation { Query: not null } ? $"{text}?…" : text;
    }

    private static BackingLocation WithoutSecrets(BackingLocation location) =>
        location is NetworkLocation network ? network with { Cookies = [], SshUser = null, Query = null } : location;

    private static string Check(string text)
    {
        if (text.Length == 0)
        {
            throw new BackingStringException(BackingStringFault.Empty, "the backing string is empty");
        }

        if (text.Length > BackingStringLimits.Length)
        {
            throw TooLong();
        }

        if (text.Contains('\0', StringComparison.Ordinal))
        {
            throw new BackingStringException(BackingStringFault.ContainsNul, "the backing string has a NUL character");
        }

        return HasHalfPair(text) ? throw NotUnicode() : text;
    }

    private static bool HasHalfPair(string text)
    {
        ReadOnlySpan<char> rest = text;
        while (rest.IndexOfAnyInRange('\uD800', '\uDFFF') is >= 0 and int at)
        {
            if (!char.IsHighSurrogate(rest[at]) || at + 1 == rest.Length || !char.IsLowSurrogate(rest[at + 1]))
            {
                return true;
            }

            rest = rest[(at + 2)..];
        }

        return false;
    }

    private static BackingLocation ReadLocation(string text, BackingStringNotes notes)
    {
        if (IsPath(text))
        {
            return new FileLocation(text);
        }

        if (text.StartsWith("fat:", StringComparison.Ordinal))
        {
            return ReadDirectory(text["fat:".Length..], notes);
        }

        if (text.StartsWith("json:", StringComparison.Ordinal))
        {
            return JsonBackingParser.Parse(text["json:".Length..], notes);
        }

        return text.Contains("://", StringComparison.Ordinal) ? UriBackingParser.Parse(text, notes) : ColonBackingParser.Parse(text, notes);
    }

    /// <summary>To libvirt all of it is the directory. To QEMU that is what follows the last colon, or a letter before that (<c>vvfat_parse_filename</c>).</summary>
    private static DirectoryLocation ReadDirectory(string text, BackingStringNotes notes)
    {
        int colon = text.LastIndexOf(':');
        if (colon >= 0)
        {
            bool hasDrive = colon >= 1 && char.IsAsciiLetter(text[colon - 1]) && (colon == 1 || text[colon - 2] == ':');
            notes.Ignored.Add("colons of the directory");
            notes.HostFiles.Add(text[(hasDrive ? colon - 1 : colon + 1)..]);
        }

        return new DirectoryLocation(text);
    }

    private static BackingStringException TooLong() =>
        new(BackingStringFault.TooLong, $"the backing string is longer than {BackingStringLimits.Length} characters");

    private static BackingStringException NotUnicode() => new(BackingStringFault.NotUnicode, "the backing string is not UTF-8");
}
