using System.CommandLine;
using SchemaGen.Cli.Help;

namespace SchemaGen.Cli.Tests;

/// <summary><c>--help</c>, for the tool and for each command.</summary>
public sealed class HelpTests
{
    private static readonly RootCommand Root = CommandLineTool.CreateRoot(new ToolConsole(TextWriter.Null, TextWriter.Null));

    public static TheoryData<string> Commands => [.. Root.Subcommands.Select(static command => command.Name)];

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_has_examples_and_exit_codes(string command)
    {
        ToolRun run = ToolRun.Of(command, "--help");

        run.ExitCode.ShouldBe(ExitCode.Yes);
        run.Error.ShouldBeEmpty();
        run.Output.ShouldContain($"  schemagen {command} ");
        run.Output.ShouldContain("Examples:\n");
        run.Output.ShouldContain("Exit codes:\n  0  ");
        run.Output.ShouldContain("\n  2  no answer: wrong usage");
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Its_examples_are_command_lines_that_the_tool_takes(string command)
    {
        foreach ((string arguments, string meaning) in Root.Subcommands.OfType<ToolCommand>().Single(known => known.Name == command).Help.Examples)
        {
            arguments.ShouldStartWith(command);
            CommandLineMistakes.In(Root.Parse(arguments)).ShouldBeEmpty();
            meaning.ShouldNotBeEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Everything_that_a_command_takes_is_described(string command)
    {
        Command known = Root.Subcommands.Single(known => known.Name == command);

        known.Description.ShouldNotBeNullOrEmpty();
        foreach (Symbol symbol in known.Arguments.Concat<Symbol>(known.Options))
        {
            symbol.Description.ShouldNotBeNullOrEmpty(symbol.Name);
            symbol.Description.ShouldEndWith(".", Case.Sensitive, symbol.Name);
        }
    }

    [Fact]
    public void The_tool_lists_its_commands()
    {
        string help = ToolRun.Of("--help").Output;

        foreach (Command command in Root.Subcommands)
        {
            help.ShouldContain($"\n  {command.Name} ");
        }

        help.ShouldContain("'schemagen COMMAND --help'");
    }

    [Fact]
    public void Help_is_given_for_an_unfinished_command_line() => ToolRun.Of("diff", "a.rng", "--frob", "-h").Output.ShouldContain("schemagen diff <OLD> <NEW>");
}
