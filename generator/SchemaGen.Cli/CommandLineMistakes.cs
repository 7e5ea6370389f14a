using System.CommandLine.Parsing;
using System.CommandLine;
using SchemaGen.Cli.Commands;
using SchemaGen.Cli.Documents;
using SchemaGen.Datatypes;

namespace SchemaGen.Cli;

/// <summary>Finds errors in a command line. Each message says what was found, what was expected and what was probably meant.</summary>
internal static class CommandLineMistakes
{
    /// <summary>Returns the errors; empty if the command can run.</summary>
    public static IReadOnlyList<string> In(ParseResult parsed) => parsed.CommandResult.Command is RootCommand root
        ? [.. MissingCommand(parsed, root)]
        : [.. UnknownOptions(parsed), .. MissingParts(parsed), .. SuperfluousArguments(parsed), .. WrongValues(parsed), .. RepeatedInput(parsed)];

    private static IEnumerable<string> MissingCommand(ParseResult parsed, RootCommand root)
    {
        // Without a command, further arguments have no meaning.
        string[] commands = [.. root.Subcommands.Select(static command => command.Name)];
        if (parsed.UnmatchedTokens is [string given, ..])
        {
            yield return LooksLikeOption(given) ? NoOption(given, root) : $"there is no command '{given}'{Spelling.DidYouMean(given, commands)}";
        }
        else if (parsed.Errors.Count > 0)
        {
            yield return $"expected a command: {string.Join(", ", commands)}";
        }
    }

    /// <summary>
    /// Finds unknown options. The parser takes an unknown option for a file if a command accepts any number of files. Files whose names begin with a hyphen come
    /// after <c>--</c>. A negative number is not an option.
    /// </summary>
    private static IEnumerable<string> UnknownOptions(ParseResult parsed) => parsed.Tokens
        .TakeWhile(static token => token.Type != TokenType.DoubleDash)
        .Where(static token => token.Type == TokenType.Argument && LooksLikeOption(token.Value))
        .Select(token => NoOption(token.Value, parsed.CommandResult.Command));

    private static IEnumerable<string> MissingParts(ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        foreach (Argument argument in command.Arguments.Where(argument => IsMissing(parsed, argument)))
        {
            yield return $"{argument.Name} is missing: {Description(argument)}";
        }

        foreach (Option option in command.Options.Where(option => option.Required && parsed.GetResult(option) is not { IdentifierTokenCount: > 0 }))
        {
            yield return $"{option.Name} {option.HelpName} is missing: {Description(option)}";
        }
    }

    private static bool IsMissing(ParseResult parsed, Argument argument) =>
        (parsed.GetResult(argument)?.Tokens.Count ?? 0) < argument.Arity.MinimumNumberOfValues;

    private static IEnumerable<string> SuperfluousArguments(ParseResult parsed) => parsed.UnmatchedTokens
        .Where(static token => !LooksLikeOption(token))
        .Select(static token => $"'{token}' is one argument too many");

    /// <summary>Returns the errors from the parsers of values. The methods above cover the parser's other errors.</summary>
    private static IEnumerable<string> WrongValues(ParseResult parsed)
    {
        foreach (ParseError error in parsed.Errors)
        {
            if (error.SymbolResult is OptionResult { IdentifierTokenCount: > 0, Tokens.Count: 0 } option)
            {
                yield return $"{option.Option.Name} needs a value: {option.Option.HelpName}";
            }
            else if (error.SymbolResult is OptionResult { IdentifierTokenCount: > 0 } || (error.SymbolResult is ArgumentResult value && !IsMissing(parsed, value.Argument)))
            {
                yield return error.Message;
            }
        }
    }

    /// <summary>Reports repeated use of the standard input, which can be read only once.</summary>
    private static IEnumerable<string> RepeatedInput(ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        IEnumerable<Symbol> inputs = command.Arguments.Concat<Symbol>(command.Options).Where(static symbol => symbol is IInputSymbol);
        return FileList.RepeatedInput(inputs.SelectMany(symbol => parsed.GetResult(symbol)?.Tokens ?? []).Select(static token => token.Value));
    }

    private static bool LooksLikeOption(string text) => text is ['-', not (>= '0' and <= '9'), ..];

    private static string NoOption(string given, Command command) =>
        $"there is no option '{given}'{Spelling.DidYouMean(given, [.. command.Options.Select(static option => option.Name), "--help"])}";

    private static string Description(Symbol symbol) => char.ToLowerInvariant(symbol.Description![0]) + symbol.Description[1..].TrimEnd('.');
}
