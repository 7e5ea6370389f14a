namespace SchemaGen.Cli.Help;

/// <summary>The help of a command, in addition to its arguments and options.</summary>
/// <param name="Yes">The meaning of exit code 0.</param>
/// <param name="No">The meaning of exit code 1; null for a command that is not a question.</param>
/// <param name="Examples">Example command lines without the tool's name, each with its effect.</param>
internal sealed record CommandHelp(string Yes, string? No, params IReadOnlyList<(string Arguments, string Meaning)> Examples)
{
    public const string UnusableFile = "no answer: wrong usage, or an unreadable file";
    public const string WrongUsage = "no answer: wrong usage";

    /// <summary>The meaning of exit code 2.</summary>
    public string Unusable { get; init; } = "no answer: wrong usage, an unreadable file, or a schema that is not correct";

    /// <summary>The meaning of exit code 3; null for a command that always has an answer.</summary>
    public string? Undecided { get; init; }

    /// <summary>Exit codes that only this command has, with their meanings.</summary>
    public IReadOnlyList<(int Code, string Meaning)> Further { get; init; } = [];
}
