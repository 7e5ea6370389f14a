namespace SchemaGen.Storage;

/// <summary>The fault of a backing string.</summary>
public enum BackingStringFault
{
    /// <summary>There is nothing in it.</summary>
    Empty,

    /// <summary>It is longer than <see cref="BackingStringLimits.Length"/>.</summary>
    TooLong,

    /// <summary>It has a NUL character, which no name has.</summary>
    ContainsNul,

    /// <summary>It is not UTF-8, or has half a surrogate pair, also behind escapes.</summary>
    NotUnicode,

    /// <summary>The text before the first colon is not a protocol. Write <c>./a:b</c> for a file with a colon in its name.</summary>
    UnknownProtocol,

    /// <summary>The protocol is known, but is not written with colons.</summary>
    NotColonSyntax,

    /// <summary>It is not a URI.</summary>
    InvalidUri,

    /// <summary>The transport behind the protocol's plus is not <c>tcp</c>, <c>unix</c> or <c>rdma</c>.</summary>
    UnknownTransport,

    /// <summary>The protocol of a URL is another than that of its driver.</summary>
    ProtocolMismatch,

    /// <summary>There is no server.</summary>
    MissingHost,

    /// <summary>There is no socket for the transport <c>unix</c>.</summary>
    MissingSocket,

    /// <summary>There is no name of an image, or not all of it.</summary>
    MissingName,

    /// <summary>The port is not a number from 0 to 65535.</summary>
    InvalidPort,

    /// <summary>It is not JSON, or something stands behind the JSON.</summary>
    InvalidJson,

    /// <summary>The JSON is not an object.</summary>
    NotAnObject,

    /// <summary>The JSON is nested more than <see cref="BackingStringLimits.Depth"/> deep, dots in keys counted too.</summary>
    TooDeep,

    /// <summary>An option is given twice, or both nested and with dots.</summary>
    DuplicateOption,

    /// <summary>An option is not there, or not of the type that it must have.</summary>
    MissingOption,

    /// <summary>An option has a value that it cannot have.</summary>
    InvalidOption,

    /// <summary>The driver is not one that libvirt reads.</summary>
    UnsupportedDriver,

    /// <summary>A format driver stands below another.</summary>
    NestedFormatDriver,
}
