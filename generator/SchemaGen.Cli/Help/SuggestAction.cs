using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Globalization;

namespace SchemaGen.Cli.Help;

/// <summary>
/// Writes the possible completions of a command line, for the scripts of <c>schemagen completion</c>: <c>schemagen [suggest:POSITION] "LINE"</c>. Options are
/// offered only for a word that starts with a hyphen; for other words shells offer files.
/// </summary>
internal sealed class SuggestAction(SuggestDirective directive) : SynchronousCommandLineAction
{
    /// <inheritdoc />
    public override bool ClearsParseErrors => true;

    /// <inheritdoc />
    public override int Invoke(ParseResult parseResult)
    {
        string line = parseResult.Tokens.LastOrDefault(static token => token.Type != TokenType.Directive)?.Value ?? "";
        int position = Position(parseResult, line.Length);
        bool isOption = line[(line.LastIndexOf(' ', Math.Max(position - 1, 0)) + 1)..position].StartsWith('-');
        foreach (CompletionItem item in parseResult.RootCommandResult.Command.Parse(line).GetCompletions(position))
        {
            if (item.Label.StartsWith('-') == isOption)
            {
                parseResult.InvocationConfiguration.Output.WriteLine(item.Label);
            }
        }

        return ExitCode.Yes;
    }

    /// <summary>Returns the position of the cursor: the end, unless the directive states another one.</summary>
    private int Position(ParseResult parseResult, int length) =>
        parseResult.GetResult(directive) is { Values: [string stated, ..] } && int.TryParse(stated, NumberStyles.None, CultureInfo.InvariantCulture, out int position)
            ? Math.Min(position, length)
            : length;
}
