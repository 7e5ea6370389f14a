using System.CommandLine;
using SchemaGen.Cli.Documents;
using SchemaGen.Evolution;
using SchemaGen.Evolution.Accepted;
using SchemaGen.Runtime.Writing;

namespace SchemaGen.Cli.Commands;

/// <summary>The options for intended breaks: the list of accepted changes, severities, and the list to write.</summary>
internal sealed class PolicyOptions
{
    private readonly Option<string?> _accepted = new("--accepted") { Description = "A list of changes that are accepted, each with its reason, and of severities.", HelpName = "FILE" };
    private readonly Option<string[]> _severity = new("--severity") { Description = "How much the changes of a rule count: RULE=none|info|warning|error, as in EV201=info. Several may be given.", HelpName = "RULE=LEVEL" };
    private readonly Option<string?> _write = new("--write-accepted") { Description = "Adds to a list, or to a new one, all changes that stand against what is asked.", HelpName = "FILE" };
    private readonly Option<string?> _reason = new("--reason") { Description = "The reason of the entries that --write-accepted adds. Without it, write the reasons into the list before it is used.", HelpName = "TEXT" };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _accepted, _severity, _write, _reason })
        {
            command.Add(option);
        }
    }

    /// <summary>Reads the accepted changes of a schema.</summary>
    /// <exception cref="UsageException">A severity cannot be used, or options do not fit together.</exception>
    /// <exception cref="UnusableInputException">The list cannot be read.</exception>
    public AcceptedChanges Read(ParseResult result, string newPath)
    {
        if (result.GetValue(_reason) is not null && result.GetValue(_write) is null)
        {
            throw new UsageException("--reason is for --write-accepted");
        }

        AcceptedChanges list = result.GetValue(_accepted) is { } path ? ReadList(path).For(newPath) : AcceptedChanges.None;
        return list with { Severities = [.. list.Severities, .. (result.GetValue(_severity) ?? []).Select(Parse)] };
    }

    /// <summary>Writes the list if requested.</summary>
    /// <exception cref="UnusableInputException">The existing list cannot be read, or the new one cannot be written.</exception>
    public void Write(ParseResult result, IReadOnlyList<EvolutionReport> reports, CompatibilityMode mode, ToolConsole console)
    {
        if (result.GetValue(_write) is not { } path)
        {
            return;
        }

        string reason = result.GetValue(_reason)?.Trim() ?? "";
        AcceptedChanges present = File.Exists(path) ? ReadList(path) : AcceptedChanges.None;
        AcceptedChanges list = AcceptedChangesWriter.Extend(present, reports, mode, reason);
        FileReplacement.Write(path, System.Text.Encoding.UTF8.GetBytes(AcceptedChangesWriter.Write(list)));
        int added = list.Entries.Length - present.Entries.Length;
        string hint = added > 0 && reason.Length == 0 ? "; write the reasons before the list is used" : "";
        console.Mention($"{path}: {added} {(added == 1 ? "entry" : "entries")} added{hint}");
    }

    private static RuleSeverity Parse(string text)
    {
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        try
        {
            return equals < 0 ? throw new FormatException($"expected RULE=LEVEL, found '{text}'") : RuleSeverity.Parse(text[..equals], text[(equals + 1)..]);
        }
        catch (FormatException exception)
        {
            throw new UsageException($"--severity {text}: {exception.Message}");
        }
    }

    private static AcceptedChanges ReadList(string path)
    {
        try
        {
            return AcceptedChangesReader.Read(File.ReadAllText(path));
        }
        catch (AcceptedChangesException exception)
        {
            throw new UnusableInputException($"{path}:{exception.Line}: {exception.Message}", exception);
        }
        catch (Exception exception) when (InputFailure.IsExpected(exception))
        {
            throw new UnusableInputException($"cannot read '{path}': {InputFailure.Describe(path, exception)}", exception);
        }
    }
}
