namespace SchemaGen.Cli.Tests;

/// <summary>What every command line tool is asked.</summary>
public sealed class UsageTests
{
    [Theory]
    [InlineData("Required command was not provided")]
    [InlineData("'frobnicate'", "frobnicate")]
    [InlineData("'yaml' is not one of text, json", "check", "a.rng", "--format", "yaml")]
    [InlineData("'open' is not one of refuse, ignore, internal", "validate", "a.rng", "a.xml", "--dtd", "open")]
    [InlineData("there is no option '--frob'", "check", "a.rng", "--frob")]
    public void Wrong_usage_is_explained_in_a_line(string message, params string[] arguments)
    {
        ToolRun run = ToolRun.Of(arguments);

        run.ExitCode.ShouldBe(ExitCode.Unusable);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldStartWith("schemagen: ");
        run.Error.ShouldContain(message);
        run.Error.ShouldContain("--help\n");
    }

    [Theory]
    [InlineData("check")]
    [InlineData("validate")]
    [InlineData("simplify")]
    [InlineData("sample")]
    [InlineData("units")]
    [InlineData("detect")]
    [InlineData("probe")]
    public void Help_is_a_result(string command)
    {
        ToolRun run = ToolRun.Of(command, "--help");

        run.ExitCode.ShouldBe(ExitCode.Yes);
        run.Output.ShouldContain($"schemagen {command} ");
        run.Error.ShouldBeEmpty();
    }

    [Fact]
    public void A_file_may_begin_with_a_hyphen_behind_two()
    {
        ToolRun.Of("check", "--", "--frob").Error.ShouldBe("schemagen: cannot read '--frob': it does not exist\n");
    }

    [Fact]
    public void All_commands_are_listed()
    {
        string help = ToolRun.Of("--help").Output;

        foreach (string command in (string[])["check", "validate", "simplify", "sample", "units", "detect", "probe"])
        {
            help.ShouldContain($"  {command} ");
        }
    }
}
