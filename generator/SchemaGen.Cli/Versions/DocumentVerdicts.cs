using SchemaGen.Runtime;

namespace SchemaGen.Cli.Versions;

/// <summary>The versions that accept a document, and the errors of a version that does not.</summary>
/// <param name="File">The document.</param>
/// <param name="Accepts">For each version, whether it accepts the document; null for a version that cannot be used.</param>
/// <param name="Errors">The errors of the version at <see cref="Refusing"/>.</param>
internal sealed record DocumentVerdicts(string File, IReadOnlyList<bool?> Accepts, IReadOnlyList<XmlValidationError> Errors)
{
    /// <summary>The index of the oldest version that accepts the document, or -1.</summary>
    public int Oldest { get; } = Accepts.ToList().IndexOf(true);

    /// <summary>The index of the newest version that accepts the document, or -1.</summary>
    public int Newest { get; } = Accepts.ToList().LastIndexOf(true);

    /// <summary>The index of the newest refusing version below the oldest accepting one, or of all if none accepts; -1 if there is no such version.</summary>
    public int Refusing => Accepts.Take(Oldest < 0 ? Accepts.Count : Oldest).ToList().LastIndexOf(false);
}
