namespace SchemaGen.Cli.Help;

/// <summary>What a command's help shows beside its arguments and options.</summary>
/// <param name="Yes">What exit code 0 means.</param>
/// <param name="No">What exit code 1 means; null for a command that is not a question.</param>
/// <param name="Examples">Command lines to start from, without the tool's name, each with what it does.</param>
internal sealed record CommandHelp(string Yes, string? No, params IReadOnlyList<(string Arguments, string Meaning)> Examples)
{
    public const string UnusableFile = "no answer: wrong usage, or an unreadable file";
    public const string WrongUsage = "no answer: wrong usage";

    /// <summary>What exit code 2 means.</summary>
    public string Unusable { get; init; } = "no answer: wrong usage, an unreadable file, or a schema that is not correct";

    /// <summary>What exit code 3 means; null for a command that always knows.</summary>
    public string? Undecided { get; init; }

    /// <summary>Exit codes that no other command has, with their meanings.</summary>
    public IReadOnlyList<(int Code, string Meaning)> Further { get; init; } = [];
}
