namespace SchemaGen.Storage;

/// <summary>The parts of a URI with a server (RFC 3986, section 3).</summary>
/// <param name="Scheme">The scheme as it is written; case matters.</param>
/// <param name="HasUserInfo">Whether there is a user. What it is, is not kept.</param>
/// <param name="Host">The server, decoded and without brackets; empty if there is none.</param>
/// <param name="Port">The port; null if there is none.</param>
/// <param name="Path">The path, decoded.</param>
/// <param name="Query">The query as it is written; null if there is none.</param>
/// <param name="HasFragment">Whether there is a fragment.</param>
internal sealed record BackingUri(string Scheme, bool HasUserInfo, string Host, ushort? Port, string Path, string? Query, bool HasFragment);
